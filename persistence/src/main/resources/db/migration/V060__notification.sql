-- What customers were told; the id is the outbox message's, so a redelivered message tells nothing twice.
create table notification (
    id         uuid        not null primary key,
    account_id uuid        not null,
    type       text        not null,
    title      text        not null,
    body       text        not null,
    created_at timestamptz not null default now()
) partition by range (id);

create index notification_account on notification (account_id, id);

select create_monthly_partitions('notification', 3);

grant select, insert on notification to winzo_app;
