-- The ledger: append-only double entry. Each journal entry moves money between a customer and a house account,
-- and its postings sum to zero. Only ledger_post() writes here: the application's role has no other way.

-- balance: what can be staked or withdrawn. net_deposits: what came in through payments, less what went out.
-- pending: withdrawals under way, already taken off the balance. version: counts the customer's postings.
-- None of these is indexed, so that updates stay HOT.
create table wallet (
    account_id         uuid        not null primary key,
    currency           char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    balance_minor      bigint      not null default 0 check (balance_minor >= 0),
    net_deposits_minor bigint      not null default 0,
    pending_minor      bigint      not null default 0 check (pending_minor >= 0),
    version            bigint      not null default 0 check (version >= 0),
    updated_at         timestamptz not null default now()
) with (fillfactor = 65);

create table journal_entry (
    id           uuid        not null primary key,
    type         text        not null check (type in ('deposit', 'withdrawal', 'bet_debit', 'bet_credit', 'bonus',
                                                      'adjustment', 'fee', 'refund')),
    reference_id uuid        not null,
    created_at   timestamptz not null default now()
) partition by range (id);

create index journal_entry_reference on journal_entry (reference_id);

-- Line 1 is the customer's side with the wallet's balance and version after it, line 2 the house's.
create table posting (
    entry_id            uuid     not null,
    line                smallint not null,
    account_id          uuid,
    house_account       text check (house_account in ('payments', 'bets', 'adjustments', 'fees', 'bonuses')),
    currency            char(3)  not null,
    amount_minor        bigint   not null check (amount_minor <> 0),
    balance_after_minor bigint check (balance_after_minor >= 0),
    version             bigint,
    primary key (entry_id, line),
    check ((account_id is null) <> (house_account is null)),
    check ((account_id is null) = (balance_after_minor is null)),
    check ((account_id is null) = (version is null))
) partition by range (entry_id);

create index posting_account on posting (account_id, entry_id) where account_id is not null;

select create_monthly_partitions('journal_entry', 3);
select create_monthly_partitions('posting', 3);

-- The books refuse what does not add up, whoever writes.
create function posting_check_balanced() returns trigger
    language plpgsql
as $$
declare
    offender uuid;
begin
    select entry_id into offender from inserted group by entry_id, currency having sum(amount_minor) <> 0 limit 1;
    if offender is not null then
        raise exception 'journal entry % does not sum to zero', offender using errcode = 'WZ003';
    end if;
    return null;
end
$$;

create trigger posting_balanced after insert on posting
    referencing new table as inserted for each statement execute function posting_check_balanced();

create function ledger_is_append_only() returns trigger
    language plpgsql
as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'WZ004';
end
$$;

create trigger posting_append_only before update or delete or truncate on posting
    for each statement execute function ledger_is_append_only();
create trigger journal_entry_append_only before update or delete or truncate on journal_entry
    for each statement execute function ledger_is_append_only();

-- Posts a group of entries, in the order given, in one statement's worth of work.
-- amounts: what the customer's balance changes by; the house account takes the opposite.
-- Refuses the whole group (WZ001) when a balance would go below zero at any step, (WZ002) for a missing wallet.
-- The detail of WZ001 is three words: the balance at that step and the amount it had to cover, in minor units of the
-- currency that follows.
create function ledger_post(entry_ids uuid[], types text[], reference_ids uuid[], account_ids uuid[],
                            amounts_minor bigint[], house_accounts text[])
    returns table (out_entry_id uuid, out_account_id uuid, out_balance_minor bigint, out_version bigint)
    language plpgsql security definer set search_path = winzo, pg_temp
as $$
declare
    offender uuid;
    refused record;
begin
    -- Wallets are locked in the order of their ids, so that two groups never wait for each other in a circle.
    perform 1 from wallet w where w.account_id = any (account_ids) order by w.account_id for no key update;

    select a into offender
    from unnest(account_ids) a where not exists (select 1 from wallet w where w.account_id = a) limit 1;
    if offender is not null then
        raise exception 'no wallet for account %', offender using errcode = 'WZ002';
    end if;

    select r.* into refused
    from (select e.account_id, e.position, e.amount, w.currency,
                 w.balance_minor + sum(e.amount) over (partition by e.account_id order by e.position) as after_minor
          from unnest(account_ids, amounts_minor) with ordinality as e (account_id, amount, position)
          join wallet w on w.account_id = e.account_id) r
    where r.after_minor < 0 order by r.position limit 1;
    if found then
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
        insert into journal_entry (id, type, reference_id)
        select e.id, e.type, e.reference_id from entry e
    ), lines as (
        insert into posting (entry_id, line, account_id, house_account, currency, amount_minor,
                             balance_after_minor, version)
        select e.id, 1, e.account_id, null, e.currency, e.amount, e.balance_after, e.version_after from entry e
        union all
        select e.id, 2, null, e.house_account, e.currency, -e.amount, null, null from entry e
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

revoke all on function ledger_post(uuid[], text[], uuid[], uuid[], bigint[], text[]) from public;

create function wallet_open(new_account_id uuid, new_currency text) returns void
    language sql security definer set search_path = winzo, pg_temp
as $$
    insert into wallet (account_id, currency) values (new_account_id, new_currency) on conflict do nothing
$$;

revoke all on function wallet_open(uuid, text) from public;

-- Notes a withdrawal under way (delta > 0) or over (delta < 0); returns null without a wallet.
create function wallet_pend(of_account_id uuid, delta_minor bigint) returns bigint
    language sql security definer set search_path = winzo, pg_temp
as $$
    update wallet set pending_minor = pending_minor + delta_minor, updated_at = clock_timestamp()
    where account_id = of_account_id returning pending_minor
$$;

revoke all on function wallet_pend(uuid, bigint) from public;

grant select on wallet, journal_entry, posting to winzo_app;
grant execute on function ledger_post(uuid[], text[], uuid[], uuid[], bigint[], text[]) to winzo_app;
grant execute on function wallet_open(uuid, text), wallet_pend(uuid, bigint) to winzo_app;
