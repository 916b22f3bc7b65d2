-- Deposits and withdrawals: what a customer asked for and what became of it. The money itself moves in the ledger,
-- whose entries name the payment as their reference.

create table payment (
    id                uuid        not null primary key,
    account_id        uuid        not null,
    direction         text        not null check (direction in ('deposit', 'withdrawal')),
    method            text        not null check (length(method) between 1 and 50),
    currency          char(3)     not null,
    amount_minor      bigint      not null check (amount_minor > 0),
    status            text        not null check (status in ('pending', 'processing', 'completed', 'failed',
                                                             'cancelled', 'reversed')),
    gateway_reference text check (length(gateway_reference) <= 200),
    reason            text check (length(reason) <= 200),
    next_step         text check (length(next_step) <= 500),
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    expires_at        timestamptz not null
) partition by range (id);

select create_monthly_partitions('payment', 3);

create index payment_account on payment (account_id, id);
-- What is still to be decided; a decided payment leaves it.
create index payment_open on payment (updated_at) where status in ('pending', 'processing');

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
select l.entry_id, l.account_id, j.type, 'completed', l.currency::text, abs(l.amount_minor), l.amount_minor,
       j.reference_id, null, null, null, j.created_at, j.created_at
from posting l
join journal_entry j on j.id = l.entry_id
join posting h on h.entry_id = l.entry_id and h.line = 2 and h.house_account <> 'payments'
where l.account_id is not null;

grant select, insert on payment to winzo_app;
grant update (status, gateway_reference, reason, next_step, updated_at) on payment to winzo_app;
grant select on money_movement to winzo_app;
