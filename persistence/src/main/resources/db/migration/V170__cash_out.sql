-- Cash-outs: what was sold back of a bet, each for ever, and standing orders to sell at a value.

alter table bet
    -- How much of the stake of each line is cashed out, and what was paid for it. The rest goes on.
    add column cashed_stake_minor bigint not null default 0 check (cashed_stake_minor between 0 and stake_minor),
    add column cashed_return_minor bigint not null default 0 check (cashed_return_minor >= 0),
    -- Counts the cash-outs.
    add column cash_outs int not null default 0 check (cash_outs >= 0),
    add column cashed_out_at timestamptz,
    -- What the rest returns if every selection wins, after a cash-out; before one it is potential_win_minor.
    add column open_return_minor bigint check (open_return_minor >= 0),
    add check ((cash_outs = 0) = (cashed_stake_minor = 0)),
    add check ((cash_outs = 0) = (cashed_out_at is null)),
    add check ((cash_outs = 0) = (open_return_minor is null)),
    add check (status <> 'cashed_out' or cashed_stake_minor = stake_minor);

create table cash_out (
    bet_id         uuid        not null,
    number         int         not null check (number >= 1),
    account_id     uuid        not null,
    -- Of each line.
    stake_minor    bigint      not null check (stake_minor > 0),
    return_minor   bigint      not null check (return_minor > 0),
    -- What the house kept of the value.
    margin         text        not null,
    -- How each leg stood, in the order of the slip: its market's version, the odds of then and the chances by them.
    legs           text        not null,
    ledger_entry_id uuid       not null,
    automatic      boolean     not null,
    request_id     text,
    created_at     timestamptz not null,
    primary key (bet_id, number)
) partition by range (bet_id);

select create_monthly_partitions('cash_out', 3);

-- One standing order a bet; the markets it watches stand beside it for as long as it is active.
create table cash_out_order (
    bet_id       uuid        not null primary key,
    account_id   uuid        not null,
    target_minor bigint      not null check (target_minor > 0),
    state        text        not null check (state in ('active', 'executed', 'withdrawn', 'ended')),
    set_at       timestamptz not null,
    looked_at    timestamptz not null,
    finished_at  timestamptz,
    check ((state = 'active') = (finished_at is null))
);

create index cash_out_order_active on cash_out_order (looked_at) where state = 'active';

create table cash_out_watch (
    market_id uuid not null,
    bet_id    uuid not null references cash_out_order,
    primary key (market_id, bet_id)
);

create index cash_out_watch_bet on cash_out_watch (bet_id);

-- A bet that was cashed out is void when all its markets are, and cashed out again when that is taken back.
alter table bet_settlement drop constraint bet_settlement_status_check;
alter table bet_settlement add constraint bet_settlement_status_check
    check (status in ('settled_win', 'settled_loss', 'settled_push', 'voided', 'cashed_out'));

grant select, insert on cash_out to winzo_app;
grant select, insert on cash_out_order to winzo_app;
grant update (target_minor, state, set_at, looked_at, finished_at) on cash_out_order to winzo_app;
grant select, insert, delete on cash_out_watch to winzo_app;
grant update (cashed_stake_minor, cashed_return_minor, cash_outs, cashed_out_at, open_return_minor) on bet to winzo_app;
