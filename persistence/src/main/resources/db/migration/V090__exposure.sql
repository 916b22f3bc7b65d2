-- What open bets have at stake on each selection: kept by whoever opens or closes a bet, in the same transaction, once
-- per group of bets. Rows of a group are changed in the order of their keys. Nothing that changes is indexed.
create table selection_exposure (
    selection_id uuid    not null,
    currency     char(3) not null,
    market_id    uuid    not null,
    event_id     uuid    not null,
    bets         bigint  not null,
    -- The whole stakes of the bets, and what they return if all their legs win.
    stake_minor  bigint  not null,
    return_minor bigint  not null,
    primary key (selection_id, currency)
) with (fillfactor = 20);

create index selection_exposure_market on selection_exposure (market_id);

insert into selection_exposure (selection_id, currency, market_id, event_id, bets, stake_minor, return_minor)
select l.selection_id, b.currency, l.market_id, l.event_id, count(*), sum(b.total_stake_minor), sum(b.potential_win_minor)
from bet b join bet_leg l on l.bet_id = b.id
where b.status in ('accepted', 'pending')
group by l.selection_id, b.currency, l.market_id, l.event_id;

grant select, insert on selection_exposure to winzo_app;
grant update (bets, stake_minor, return_minor) on selection_exposure to winzo_app;

-- The most that a market may lose by one of its outcomes, where a trader has set it; elsewhere the house's own limit holds.
create table market_limit (
    market_id           uuid        not null,
    currency            char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    liability_max_minor bigint      not null check (liability_max_minor >= 0),
    set_by              uuid        not null,
    updated_at          timestamptz not null,
    primary key (market_id, currency)
);

grant select, insert on market_limit to winzo_app;
grant update (liability_max_minor, set_by, updated_at) on market_limit to winzo_app;
