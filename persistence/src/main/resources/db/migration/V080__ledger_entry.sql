-- One row per journal entry, with both of its sides: an amount that one account gives is the amount the other one takes,
-- so an entry cannot help adding up to zero. Three rows (an entry and its two postings) said the same at twice the cost
-- of a bet. The old names stay as views for whoever reads the books.

-- The customer's balance changes by amount_minor, the house account's by the opposite. balance_after_minor and version
-- are the wallet's after the entry.
create table ledger_entry (
    id                  uuid        not null primary key,
    type                text        not null check (type in ('deposit', 'withdrawal', 'bet_debit', 'bet_credit', 'bonus',
                                                             'adjustment', 'fee', 'refund')),
    reference_id        uuid        not null,
    account_id          uuid        not null,
    house_account       text        not null check (house_account in ('payments', 'bets', 'adjustments', 'fees',
                                                                      'bonuses')),
    currency            char(3)     not null,
    amount_minor        bigint      not null check (amount_minor <> 0),
    balance_after_minor bigint      not null check (balance_after_minor >= 0),
    version             bigint      not null check (version >= 1),
    created_at          timestamptz not null default now()
) partition by range (id);

-- The months that the old journal has, and those to come.
do $$
declare
    old record;
begin
    for old in select c.relname, pg_get_expr(c.relpartbound, c.oid) as bounds
               from pg_inherits i join pg_class c on c.oid = i.inhrelid
               where i.inhparent = 'journal_entry'::regclass loop
        execute format('create table %I partition of ledger_entry %s',
                       replace(old.relname, 'journal_entry', 'ledger_entry'), old.bounds);
    end loop;
end
$$;

select create_monthly_partitions('ledger_entry', 3);

insert into ledger_entry (id, type, reference_id, account_id, house_account, currency, amount_minor,
                          balance_after_minor, version, created_at)
select j.id, j.type, j.reference_id, c.account_id, h.house_account, c.currency, c.amount_minor,
       c.balance_after_minor, c.version, j.created_at
from journal_entry j
join posting c on c.entry_id = j.id and c.line = 1
join posting h on h.entry_id = j.id and h.line = 2;

create index ledger_entry_account on ledger_entry (account_id, id);
create index ledger_entry_reference on ledger_entry (reference_id);

drop view money_movement;
drop table posting, journal_entry;
drop function posting_check_balanced();

create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function ledger_is_append_only();

create view journal_entry as select id, type, reference_id, created_at from ledger_entry;

-- Line 1 is the customer's side, line 2 the house's.
create view posting as
select id as entry_id, 1::smallint as line, account_id, null::text as house_account, currency, amount_minor,
       balance_after_minor, version
from ledger_entry where account_id is not null
union all
select id, 2::smallint, null, house_account, currency, -amount_minor, null, null
from ledger_entry where house_account is not null;

-- Every movement a customer sees, one row each: payments by their own record, everything else by the ledger. A
-- withdrawal that came back shows as a failed withdrawal only, so what is completed or under way adds up to the balance.
create view money_movement as
select p.id, p.account_id, p.direction as type, p.status, p.currency::text as currency, p.amount_minor,
       case when p.direction = 'deposit' and p.status = 'completed' then p.amount_minor
            when p.direction = 'withdrawal' and p.status in ('pending', 'processing', 'completed') then -p.amount_minor
            else 0 end as change_minor,
       p.id as reference_id, p.method, p.reason, p.next_step, p.created_at, p.updated_at
from payment p
union all
select e.id, e.account_id, e.type, 'completed', e.currency::text, abs(e.amount_minor), e.amount_minor,
       e.reference_id, null, null, null, e.created_at, e.created_at
from ledger_entry e where e.house_account <> 'payments';

-- Locks wallets until the transaction ends, in the order of their ids, and reads them.
create function wallet_hold(account_ids uuid[]) returns setof wallet
    language sql security definer set search_path = winzo, pg_temp
as $$
    select * from wallet w where w.account_id = any (account_ids) order by w.account_id for no key update
$$;

revoke all on function wallet_hold(uuid[]) from public;

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

grant select on ledger_entry, journal_entry, posting, money_movement to winzo_app;
grant execute on function wallet_hold(uuid[]) to winzo_app;
