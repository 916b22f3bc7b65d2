-- A market with many bets is settled in two halves at the same time: each is a row with its own place and its own end.
alter table market_settlement
    -- The last bet it goes up to; the greatest id for no end.
    add column until_bet_id uuid not null default 'ffffffff-ffff-ffff-ffff-ffffffffffff';
