-- The audit trail becomes a chain: each record is sealed with a hash over itself and the hash before it, so that a record
-- that was changed, removed or slipped in shows. Sealing follows the commit by seconds and holds up nobody who acts.

alter table audit_record add column address text;

create index audit_record_action on audit_record (action, id);
create index audit_record_actor on audit_record (actor_id, id) where actor_id is not null;

create function audit_is_append_only() returns trigger
    language plpgsql
as $$
begin
    raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_record_append_only before update or delete or truncate on audit_record
    for each statement execute function audit_is_append_only();

create table audit_link (
    seq       bigint      not null primary key,
    record_id uuid        not null unique,
    hash      bytea       not null check (length(hash) = 32),
    sealed_at timestamptz not null default now()
);

create trigger audit_link_append_only before update or delete or truncate on audit_link
    for each statement execute function audit_is_append_only();

-- Records that wait for their seal; only the functions below touch it.
create table audit_unsealed (
    record_id uuid not null primary key
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);

create function audit_note_unsealed() returns trigger
    language plpgsql security definer set search_path = winzo, pg_temp
as $$
begin
    insert into audit_unsealed values (new.id);
    return null;
end
$$;

create trigger audit_record_unsealed after insert on audit_record
    for each row execute function audit_note_unsealed();

insert into audit_unsealed select id from audit_record;

-- The time goes in as microseconds: what is hashed must not depend on the reader's time zone.
create function audit_hash(previous bytea, r audit_record) returns bytea
    language sql immutable
as $$
    select sha256(previous || convert_to(jsonb_build_array(
        r.id, r.actor_id, r.action, r.subject, r.detail, r.request_id, r.address,
        (extract(epoch from r.created_at) * 1000000)::bigint)::text, 'UTF8'))
$$;

-- Seals what waits, oldest first; one node at a time, the others find nothing to do.
create function audit_seal(at_most int) returns int
    language plpgsql security definer set search_path = winzo, pg_temp
as $$
declare
    last_seq bigint;
    last_hash bytea;
    entry audit_record;
    sealed int := 0;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('audit_seal', 0)) then
        return 0;
    end if;
    select seq, hash into last_seq, last_hash from audit_link order by seq desc limit 1;
    last_seq := coalesce(last_seq, 0);
    last_hash := coalesce(last_hash, sha256(''));
    for entry in select a.* from audit_record a
                  where a.id in (select record_id from audit_unsealed order by record_id limit at_most)
                  order by a.id loop
        last_seq := last_seq + 1;
        last_hash := audit_hash(last_hash, entry);
        insert into audit_link (seq, record_id, hash) values (last_seq, entry.id, last_hash);
        delete from audit_unsealed where record_id = entry.id;
        sealed := sealed + 1;
    end loop;
    return sealed;
end
$$;

-- Walks the chain from its beginning. broken_seq is the first link that does not fit: its record is gone or was changed, or
-- a link before it is missing; null when everything fits. A chain cut off at its end fits too, so the head is to be kept
-- elsewhere as well: the server writes it to its log.
create function audit_verify() returns table (links bigint, head bytea, broken_seq bigint, unsealed bigint)
    language plpgsql stable security definer set search_path = winzo, pg_temp
as $$
declare
    link audit_link;
    entry audit_record;
begin
    links := 0;
    head := sha256('');
    select count(*) into unsealed from audit_unsealed;
    for link in select * from audit_link order by seq loop
        select * into entry from audit_record where id = link.record_id;
        if not found or link.seq <> links + 1 or audit_hash(head, entry) <> link.hash then
            broken_seq := link.seq;
            return next;
            return;
        end if;
        links := link.seq;
        head := link.hash;
    end loop;
    return next;
end
$$;

revoke all on function audit_note_unsealed(), audit_seal(int), audit_verify() from public;
grant execute on function audit_seal(int), audit_verify() to winzo_app;
grant select on audit_link to winzo_app;
