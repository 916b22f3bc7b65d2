-- Markets and their prices. A price change updates the market and its selections in place (HOT: nothing that changes
-- is indexed) and appends the new version to the history.

create table market (
    id                 uuid        not null primary key,
    event_id           uuid        not null references event,
    type               text        not null check (type in ('moneyline', 'point_spread', 'total_points', 'first_half',
                                                            'prop_bet', 'futures', 'match_result')),
    name               text        not null check (length(name) between 1 and 200),
    line               numeric(8, 2),
    place_count        smallint check (place_count between 1 and 100),
    place_numerator    smallint check (place_numerator >= 1),
    place_denominator  smallint check (place_denominator > place_numerator),
    status             text        not null check (status in ('open', 'suspended', 'closed', 'settled', 'voided')),
    reason             text check (length(reason) <= 500),
    version            bigint      not null check (version >= 1),
    -- Counts the results that were recorded: a result after a rollback is a resettlement.
    settlement_version int         not null default 0 check (settlement_version >= 0),
    updated_at         timestamptz not null,
    check ((place_count is null) = (place_numerator is null)
        and (place_count is null) = (place_denominator is null))
) with (fillfactor = 50);

create index market_event on market (event_id, id);

create table selection (
    id                    uuid           not null primary key,
    market_id             uuid           not null references market,
    position              smallint       not null check (position >= 1),
    name                  text           not null check (length(name) between 1 and 200),
    side                  text           not null check (side in ('home', 'away', 'draw', 'over', 'under', 'yes', 'no',
                                                                  'none')),
    odds                  numeric(12, 4) not null check (odds > 1 and odds <= 10000),
    result                text check (result in ('win', 'loss', 'push', 'void', 'half_win', 'half_loss', 'placed',
                                                 'dead_heat')),
    place                 smallint check (place >= 1),
    dead_heat_numerator   smallint check (dead_heat_numerator >= 1),
    dead_heat_denominator smallint check (dead_heat_denominator > dead_heat_numerator),
    updated_at            timestamptz    not null,
    unique (market_id, position),
    check ((dead_heat_numerator is null) = (dead_heat_denominator is null))
) with (fillfactor = 50);

-- Every version a market ever had: all its odds, in the order of its selections, who set them and when.
create table market_version (
    id            uuid             not null primary key,
    market_id     uuid             not null,
    version       bigint           not null,
    status        text             not null,
    reason        text,
    selection_ids uuid[]           not null,
    odds          numeric(12, 4)[] not null,
    changed_by    uuid             not null,
    changed_at    timestamptz      not null,
    check (cardinality(selection_ids) = cardinality(odds))
) partition by range (id);

create index market_version_market on market_version (market_id, version);

select create_monthly_partitions('market_version', 3);

-- The advisory lock that stands for a market: the 62 random bits at the end of its UUIDv7.
create function market_lock_key(market_id uuid) returns bigint
    language sql immutable strict parallel safe
as $$
    select ('x' || right(replace(market_id::text, '-', ''), 16))::bit(64)::bigint
$$;

-- Keeps markets as they are until the transaction ends, then reads what decides about a bet. Bets hold the lock
-- shared, every change of a market or of its event holds it exclusively; both take several locks in the order of
-- their keys. The read is a statement of its own, so that it sees what was committed while waiting for the locks.
create function market_hold(market_ids uuid[])
    returns table (market_id uuid, version bigint, status text, event_status text, event_start_time timestamptz,
                   database_time timestamptz)
    language plpgsql volatile
as $$
declare
    key bigint;
begin
    for key in select distinct market_lock_key(m) from unnest(market_ids) m order by 1 loop
        perform pg_advisory_xact_lock_shared(key);
    end loop;
    return query
    select m.id, m.version, m.status, e.status, e.start_time, clock_timestamp()
    from market m join event e on e.id = m.event_id
    where m.id = any (market_ids);
end
$$;

-- Waits for the bets that hold the markets, then keeps new ones out until the transaction ends.
create function market_lock(market_ids uuid[]) returns int
    language plpgsql volatile
as $$
declare
    key bigint;
    taken int := 0;
begin
    for key in select distinct market_lock_key(m) from unnest(market_ids) m order by 1 loop
        perform pg_advisory_xact_lock(key);
        taken := taken + 1;
    end loop;
    return taken;
end
$$;

grant select, insert on market, selection to winzo_app;
grant update (status, reason, version, settlement_version, updated_at) on market to winzo_app;
grant update (odds, result, place, dead_heat_numerator, dead_heat_denominator, updated_at) on selection to winzo_app;
grant select, insert on market_version to winzo_app;
grant execute on function market_lock_key(uuid), market_hold(uuid[]), market_lock(uuid[]) to winzo_app;
