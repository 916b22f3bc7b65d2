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

revoke all on function create_monthly_partitions(regclass, int) from public;

-- Sees to the next months of every partitioned table; the application calls it daily, with the owner's rights.
create function maintain_partitions(months_ahead int) returns int
    language plpgsql security definer set search_path = winzo, pg_temp
as $$
declare
    parent regclass;
    seen int := 0;
begin
    -- One node at a time; a second one then finds everything there.
    perform pg_advisory_xact_lock(hashtextextended('maintain_partitions', 0));
    for parent in select c.oid from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
                  where c.relnamespace = 'winzo'::regnamespace order by c.relname loop
        perform create_monthly_partitions(parent, months_ahead);
        seen := seen + 1;
    end loop;
    return seen;
end
$$;

revoke all on function maintain_partitions(int) from public;
grant execute on function maintain_partitions(int) to winzo_app;

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

-- Takes the key until the transaction ends, then looks: the lookup is a statement of its own, so that it sees what
-- a copy of the same command has committed meanwhile.
create function idempotency_take(for_account uuid, for_route text, for_key text)
    returns table (request_hash bytea, response text)
    language plpgsql volatile
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', for_account, for_route, for_key), 0));
    return query
    select r.request_hash, r.response::text from idempotency_record r
    where r.account_id = for_account and r.route = for_route and r.key = for_key;
end
$$;

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

create index consumed_message_age on consumed_message using brin (consumed_at);

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
