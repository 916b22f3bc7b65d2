-- Growing tables are partitioned by their UUIDv7 key: its first 48 bits are the Unix time in milliseconds,
-- so a range of keys is a range of time and the key alone stays unique across partitions.

create function uuid_lower_bound(at timestamptz) returns uuid
    language sql immutable strict parallel safe
as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid
$$;

comment on function uuid_lower_bound is 'the smallest UUIDv7 that can be made at or after the instant';

-- Creates the monthly partitions of a table from the current month on; existing ones are left alone.
create function create_monthly_partitions(parent regclass, months_ahead int) returns void
    language plpgsql
as $$
declare
    month timestamptz;
    partition text;
begin
    for i in -1..months_ahead loop
        month := date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' + make_interval(months => i);
        partition := format('%s_%s', parent::text, to_char(month at time zone 'UTC', 'YYYY_MM'));
        if to_regclass(partition) is null then
            execute format('create table %I partition of %s for values from (%L) to (%L)',
                           partition, parent,
                           uuid_lower_bound(month), uuid_lower_bound(month + interval '1 month'));
        end if;
    end loop;
end
$$;

-- One row per command that was carried out under a client's key; kept as long as what it created.
create table idempotency_record (
    account_id   uuid        not null,
    route        text        not null,
    key          text        not null check (length(key) between 1 and 255),
    request_hash bytea       not null check (length(request_hash) = 32),
    response     jsonb       not null,
    created_at   timestamptz not null default now(),
    primary key (account_id, route, key)
);

-- What must leave the system after a commit; deleted once the broker has it.
create table outbox_message (
    id           uuid        not null primary key,
    destination  text        not null,
    type         text        not null,
    aggregate_id uuid        not null,
    payload      jsonb       not null,
    created_at   timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);

-- Messages a consumer has applied, so that a redelivery changes nothing.
create table consumed_message (
    consumer    text        not null,
    message_id  uuid        not null,
    consumed_at timestamptz not null default now(),
    primary key (consumer, message_id)
);

create table audit_record (
    id         uuid        not null primary key,
    actor_id   uuid,
    action     text        not null,
    subject    text        not null,
    detail     jsonb       not null,
    request_id text,
    created_at timestamptz not null default now()
) partition by range (id);

select create_monthly_partitions('audit_record', 3);

grant select, insert on idempotency_record to winzo_app;
grant select, insert, delete on outbox_message to winzo_app;
grant update (id) on outbox_message to winzo_app; -- FOR UPDATE SKIP LOCKED asks for it
grant select, insert, delete on consumed_message to winzo_app;
grant select, insert on audit_record to winzo_app;
