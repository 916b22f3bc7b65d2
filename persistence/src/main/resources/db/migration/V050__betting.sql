-- Bets and their legs. A bet changes in few columns, none of them indexed, so its settlement stays HOT; an index on
-- (market, bet) serves grading in slices, corrections of bets settled long ago, and exposure alike.

create table bet (
    id                  uuid        not null primary key,
    account_id          uuid        not null,
    -- The client's idempotency key: finds the bet for as long as it exists.
    client_key          text check (length(client_key) between 1 and 255),
    confirmation_number text        not null,
    type                text        not null check (type in ('single', 'parlay', 'system')),
    status              text        not null check (status in ('pending', 'accepted', 'rejected', 'settled_win',
                                                               'settled_loss', 'settled_push', 'cancelled', 'voided',
                                                               'cashed_out')),
    -- Of one line; the total is this times the lines.
    stake_minor         bigint      not null check (stake_minor > 0),
    line_count          int         not null check (line_count >= 1),
    total_stake_minor   bigint      not null check (total_stake_minor >= stake_minor),
    currency            char(3)     not null,
    potential_win_minor bigint      not null check (potential_win_minor >= 0),
    -- What the present outcome returns; null while there is none.
    actual_win_minor    bigint check (actual_win_minor >= 0),
    -- What has been paid so far; a correction pays the difference.
    paid_minor          bigint      not null default 0 check (paid_minor >= 0),
    odds_policy         text        not null check (odds_policy in ('none', 'better', 'any')),
    min_odds            numeric(24, 4),
    rounding_mode       text        not null,
    rules_version       int         not null,
    settlement_version  int         not null default 0 check (settlement_version >= 0),
    placed_at           timestamptz not null,
    settled_at          timestamptz,
    request_id          text
) partition by range (id);

create index bet_account on bet (account_id, id);
create index bet_client_key on bet (account_id, client_key) where client_key is not null;

create table bet_leg (
    bet_id                uuid           not null,
    leg_no                smallint       not null check (leg_no >= 1),
    event_id              uuid           not null,
    market_id             uuid           not null,
    selection_id          uuid           not null,
    name                  text           not null,
    side                  text           not null,
    line                  numeric(8, 2),
    odds                  numeric(12, 4) not null check (odds > 1),
    -- The version of the market whose odds were taken.
    market_version        bigint         not null,
    result                text check (result in ('win', 'loss', 'push', 'void', 'half_win', 'half_loss', 'placed',
                                                 'dead_heat')),
    dead_heat_numerator   smallint,
    dead_heat_denominator smallint,
    -- A leg voided on its own, for example because it was struck too late; no result of its market changes it.
    void_reason           text check (void_reason is null or result = 'void'),
    primary key (bet_id, leg_no),
    check ((result = 'dead_heat') = (dead_heat_numerator is not null)),
    check ((dead_heat_numerator is null) = (dead_heat_denominator is null))
) partition by range (bet_id);

create index bet_leg_market on bet_leg (market_id, bet_id);

-- What each settlement of a bet came to; corrections are further rows, nothing is edited.
create table bet_settlement (
    bet_id           uuid        not null,
    version          int         not null check (version >= 1),
    market_id        uuid        not null, -- whose result brought it about
    status           text        not null check (status in ('settled_win', 'settled_loss', 'settled_push', 'voided')),
    return_minor     bigint      not null check (return_minor >= 0),
    paid_before_minor bigint     not null check (paid_before_minor >= 0),
    -- What a correction could not take back because it was not there any more; the house's adjustments carry it.
    shortfall_minor  bigint      not null default 0 check (shortfall_minor >= 0),
    rules_version    int         not null,
    created_at       timestamptz not null,
    primary key (bet_id, version)
) partition by range (bet_id);

-- The work that a market's result, rollback or void makes: one row each, with the place it has got to.
create table market_settlement (
    id                 uuid        not null primary key,
    market_id          uuid        not null,
    kind               text        not null check (kind in ('grade', 'reopen', 'void_bets')),
    settlement_version int         not null,
    reason             text check (length(reason) <= 500),
    -- Only bets placed in this span are voided; null ends are open.
    placed_from        timestamptz,
    placed_to          timestamptz,
    state              text        not null check (state in ('running', 'done', 'superseded')),
    last_bet_id        uuid        not null,
    slices             int         not null default 0,
    bets_seen          bigint      not null default 0,
    bets_settled       bigint      not null default 0,
    requested_by       uuid        not null,
    started_at         timestamptz not null,
    updated_at         timestamptz not null,
    finished_at        timestamptz
) with (fillfactor = 50);

create index market_settlement_market on market_settlement (market_id, id);
create index market_settlement_running on market_settlement (id) where state = 'running';

select create_monthly_partitions('bet', 3);
select create_monthly_partitions('bet_leg', 3);
select create_monthly_partitions('bet_settlement', 3);

-- Nobody deletes a bet, and what the customer agreed to never changes.
grant select, insert on bet, bet_leg, bet_settlement, market_settlement to winzo_app;
grant update (status, actual_win_minor, paid_minor, settlement_version, settled_at) on bet to winzo_app;
grant update (result, dead_heat_numerator, dead_heat_denominator, void_reason) on bet_leg to winzo_app;
grant update (state, last_bet_id, slices, bets_seen, bets_settled, updated_at, finished_at) on market_settlement
    to winzo_app;
