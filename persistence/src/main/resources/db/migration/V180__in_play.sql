-- Bets on games that are on: which markets take them, and the bets that wait for a second look.

alter table market
    -- How long a bet on a running game waits before it is decided about; null where none is taken.
    add column in_play_delay_millis int check (in_play_delay_millis between 0 and 60000);

grant update (in_play_delay_millis) on market to winzo_app;

-- One row for each bet that ever waited, for as long as the bet exists. Past expires_at the stake goes back, whatever
-- happens. What was answered when the bet was struck stays here if its odds have become shorter since.
create table pending_bet (
    bet_id              uuid        not null primary key,
    -- The scores of the running games when the bet was struck, as event=home-away.
    scores              text        not null,
    decide_at           timestamptz not null,
    expires_at          timestamptz not null,
    decided_at          timestamptz,
    -- Why it was refused, as the contract's code; null for one that was accepted.
    refusal             text check (length(refusal) between 1 and 20),
    first_odds          numeric(12, 4)[],
    first_potential_minor bigint,
    check (decide_at <= expires_at),
    check (decided_at is not null or refusal is null),
    check ((first_odds is null) = (first_potential_minor is null))
) partition by range (bet_id);

create index pending_bet_waiting on pending_bet (decide_at) where decided_at is null;

select create_monthly_partitions('pending_bet', 3);

grant select, insert on pending_bet to winzo_app;
grant update (decided_at, refusal) on pending_bet to winzo_app;

-- What was agreed never changes, but for one case: while a bet is pending its odds can become shorter, where its customer takes
-- any above a floor. What was answered first is kept.
create function pending_bet_shorten(bet_ids uuid[], potentials bigint[], leg_bet_ids uuid[], leg_nos int[],
                                    leg_odds numeric[], leg_versions bigint[]) returns void
    language sql security definer set search_path = winzo, pg_temp
as $$
    with shorter as (
        select b.id, b.potential_win_minor as before, s.potential
        from unnest(bet_ids, potentials) s (bet_id, potential) join bet b on b.id = s.bet_id
        where b.status = 'pending' and s.potential < b.potential_win_minor),
    kept as (
        update pending_bet p
        set first_odds = (select array_agg(l.odds order by l.leg_no) from bet_leg l where l.bet_id = s.id),
            first_potential_minor = s.before
        from shorter s where p.bet_id = s.id),
    promised as (
        update bet b set potential_win_minor = s.potential from shorter s where b.id = s.id)
    update bet_leg l set odds = n.odds, market_version = n.version
    from unnest(leg_bet_ids, leg_nos, leg_odds, leg_versions) n (bet_id, leg_no, odds, version)
    join shorter s on s.id = n.bet_id
    where l.bet_id = n.bet_id and l.leg_no = n.leg_no and n.odds < l.odds
$$;

revoke all on function pending_bet_shorten(uuid[], bigint[], uuid[], int[], numeric[], bigint[]) from public;
grant execute on function pending_bet_shorten(uuid[], bigint[], uuid[], int[], numeric[], bigint[]) to winzo_app;
