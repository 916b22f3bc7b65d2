-- What bets are struck under beyond a price: how their selections make lines, each-way, teasers, places, starting prices;
-- and what settlement needs to know for them.

alter table bet
    -- As Lines writes them: 1/1, 4/4, 2,3/5, 3/5+1,4, yankee.
    add column lines text check (length(lines) between 1 and 200),
    add column each_way boolean not null default false,
    add column teaser text check (length(teaser) between 1 and 50),
    add column stake_kind text not null default 'cash' check (stake_kind in ('cash', 'free_returned', 'free_kept')),
    -- Most that the bet pays, as the house had it when it was struck; null for no limit.
    add column payout_max_minor bigint check (payout_max_minor > 0);

update bet set lines = (select count(*) || '/' || count(*) from bet_leg l where l.bet_id = bet.id);
alter table bet alter column lines set not null;

alter table bet_leg
    -- The odds taken, the starting price, or the better of both. At the starting price the odds are those on the board.
    add column price_kind text not null default 'taken' check (price_kind in ('taken', 'starting', 'best')),
    add column place_count smallint check (place_count >= 1),
    add column place_numerator smallint,
    add column place_denominator smallint,
    -- By how many points a teaser has moved the line in the customer's favour; the line of the leg is the moved one.
    add column teased_by numeric(4, 1) check (teased_by > 0),
    add column starting_odds numeric(12, 4) check (starting_odds > 1),
    -- What Rule 4 takes off the winnings at the odds taken, and at the starting price.
    add column deduction_percent smallint not null default 0 check (deduction_percent between 0 and 90),
    add column starting_deduction_percent smallint not null default 0
        check (starting_deduction_percent between 0 and 90),
    add check ((place_count is null) = (place_numerator is null)
        and (place_count is null) = (place_denominator is null));

-- A place may be shared as well: the fraction is that of the place then.
do $$
declare
    narrow text;
begin
    select conname into strict narrow from pg_constraint
    where conrelid = 'bet_leg'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%''dead_heat''%dead_heat_numerator IS NOT NULL%';
    execute format('alter table bet_leg drop constraint %I', narrow);
end $$;
alter table bet_leg
    add check (result is distinct from 'dead_heat' or dead_heat_numerator is not null),
    add check (dead_heat_numerator is null or coalesce(result in ('dead_heat', 'placed'), false));

alter table bet_settlement
    -- What it would return without the maximum payout, where that took something away.
    add column uncapped_minor numeric(40),
    -- How the legs stood at this settlement, in the order of the slip: each can be explained for ever.
    add column legs text,
    -- Negative when a correction in the customer's favour pays off what earlier ones could not take back.
    drop constraint bet_settlement_shortfall_minor_check;

alter table market_settlement
    -- The runner that was withdrawn.
    add column selection_id uuid,
    -- How each selection came out with its line moved by the points of a teaser.
    add column teased text;
alter table market_settlement drop constraint market_settlement_kind_check;
alter table market_settlement add constraint market_settlement_kind_check
    check (kind in ('grade', 'reopen', 'void_bets', 'withdraw'));

alter table market
    -- The side of a team total, or the name of a statistic.
    add column subject text check (length(subject) between 1 and 100),
    -- How many places win.
    add column winners smallint not null default 1 check (winners between 1 and 100),
    -- Whether bets at the starting price are taken, and whether bets at a price get the starting price if it is better.
    add column starting_prices boolean not null default false,
    add column best_odds boolean not null default false;

alter table selection
    add column starting_odds numeric(12, 4) check (starting_odds > 1 and starting_odds <= 10000),
    add column withdrawn_at timestamptz;

-- Runners that were withdrawn, with their prices for Rule 4: one row for each span of the market's life.
create table withdrawal (
    id                 uuid           not null primary key,
    market_id          uuid           not null references market,
    selection_id       uuid           not null references selection,
    struck_from        timestamptz,
    struck_before      timestamptz    not null,
    odds               numeric(12, 4) not null check (odds > 1 and odds <= 10000),
    in_starting_prices boolean        not null,
    reported_by        uuid           not null,
    reported_at        timestamptz    not null,
    check (struck_from < struck_before)
);

create index withdrawal_market on withdrawal (market_id, id);

alter table event
    -- When the event should have begun before it was postponed.
    add column postponed_from timestamptz;

-- Numbers of an event beyond its score, and who took no part.
create table event_statistic (
    event_id    uuid        not null references event,
    name        text        not null check (length(name) between 1 and 100),
    value       numeric(20, 4),
    reported_at timestamptz not null,
    primary key (event_id, name)
);

grant update (starting_odds, deduction_percent, starting_deduction_percent) on bet_leg to winzo_app;
grant update (starting_odds, withdrawn_at) on selection to winzo_app;
grant update (postponed_from) on event to winzo_app;
grant select, insert on withdrawal to winzo_app;
grant select, insert, update on event_statistic to winzo_app;
