-- Bets that the house has given away: each stakes its whole amount once. The money comes from the house's bonuses with
-- the bet and goes back there if the bet does not stand; then the free bet can be used again until it expires.
create table free_bet (
    id          uuid        not null primary key,
    account_id  uuid        not null,
    currency    char(3)     not null,
    stake_minor bigint      not null check (stake_minor > 0),
    -- Whether a winning bet returns the stake too, or its winnings only.
    stake_kind  text        not null check (stake_kind in ('free_returned', 'free_kept')),
    reason      text        not null check (length(reason) between 1 and 500),
    granted_by  uuid        not null,
    granted_at  timestamptz not null,
    expires_at  timestamptz not null,
    -- The bet that it was used for, while that stands.
    bet_id      uuid unique
);

create index free_bet_account on free_bet (account_id, id);

grant select, insert on free_bet to winzo_app;
grant update (bet_id) on free_bet to winzo_app;
