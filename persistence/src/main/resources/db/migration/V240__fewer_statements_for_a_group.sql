-- The same functions with fewer statements inside: for a group of one or two bets, starting a statement costs more than what it does.

-- One statement takes all locks, in the order of their keys: those come sorted out of the inner query.
create or replace function market_hold(market_ids uuid[])
    returns table (market_id uuid, version bigint, status text, event_status text, event_start_time timestamptz,
                   database_time timestamptz)
    language plpgsql volatile
as $$
begin
    perform pg_advisory_xact_lock_shared(k.key)
    from (select distinct market_lock_key(m) as key from unnest(market_ids) m order by 1) k;
    -- A statement of its own, so that it sees what was committed while waiting for the locks.
    return query
    select m.id, m.version, m.status, e.status, e.start_time, clock_timestamp()
    from market m join event e on e.id = m.event_id
    where m.id = any (market_ids);
end
$$;

-- Posts a group of entries, in the order given, in one statement's worth of work.
-- amounts: what the customer's balance changes by; the house account takes the opposite.
-- Refuses the whole group (WZ001) when a balance would go below zero at any step, (WZ002) for a missing wallet.
-- The detail of WZ001 is three words: the balance at that step and the amount it had to cover, in minor units of the
-- currency that follows.
create or replace function ledger_post(entry_ids uuid[], types text[], reference_ids uuid[], account_ids uuid[],
                                       amounts_minor bigint[], house_accounts text[])
    returns table (out_entry_id uuid, out_account_id uuid, out_balance_minor bigint, out_version bigint)
    language plpgsql security definer set search_path = winzo, pg_temp
as $$
declare
    refused record;
begin
    -- Wallets are locked in the order of their ids, so that two groups never wait for each other in a circle.
    with held as materialized (
        select w.account_id, w.currency, w.balance_minor
        from wallet w where w.account_id = any (account_ids) order by w.account_id for no key update
    )
    select r.* into refused
    from (select e.account_id, e.position, e.amount, h.currency,
                 h.balance_minor + sum(e.amount) over (partition by e.account_id order by e.position) as after_minor
          from unnest(account_ids, amounts_minor) with ordinality as e (account_id, amount, position)
          left join held h on h.account_id = e.account_id) r
    where r.after_minor < 0 or r.currency is null
    order by r.currency is not null, r.position limit 1;
    if found and refused.currency is null then
        raise exception 'no wallet for account %', refused.account_id using errcode = 'WZ002';
    elsif found then
        raise exception 'balance of account % would be negative', refused.account_id
            using errcode = 'WZ001',
                  detail = format('%s %s %s', refused.after_minor - refused.amount, -refused.amount, refused.currency);
    end if;

    return query
    with entry as (
        select e.id, e.type, e.reference_id, e.account_id, e.amount, e.house_account, e.position, w.currency,
               (w.balance_minor + sum(e.amount) over by_account)::bigint as balance_after,
               w.version + row_number() over by_account as version_after
        from unnest(entry_ids, types, reference_ids, account_ids, amounts_minor, house_accounts) with ordinality
                 as e (id, type, reference_id, account_id, amount, house_account, position)
        join wallet w on w.account_id = e.account_id
        window by_account as (partition by e.account_id order by e.position)
    ), journal as (
        insert into ledger_entry (id, type, reference_id, account_id, house_account, currency, amount_minor,
                                  balance_after_minor, version)
        select e.id, e.type, e.reference_id, e.account_id, e.house_account, e.currency, e.amount,
               e.balance_after, e.version_after
        from entry e
    ), change as (
        select e.account_id, sum(e.amount)::bigint as amount, count(*) as entries,
               coalesce(sum(e.amount) filter (where e.house_account = 'payments'), 0)::bigint as deposited
        from entry e group by e.account_id
    ), balances as (
        update wallet w
        set balance_minor = w.balance_minor + c.amount, version = w.version + c.entries,
            net_deposits_minor = w.net_deposits_minor + c.deposited, updated_at = clock_timestamp()
        from change c where w.account_id = c.account_id
    )
    select e.id, e.account_id, e.balance_after, e.version_after from entry e order by e.position;
end
$$;
