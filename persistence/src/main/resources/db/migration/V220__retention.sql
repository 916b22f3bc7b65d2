-- What is kept for a while only: attempts to log in and the records of the audit trail, whole months at a time. The links of the
-- chain stay for ever: they are hashes and name nobody, they join what is left, and they still prove an archived copy of what is gone.

-- Where the trail was cut; the chain fitted up to a link then.
create table audit_cut (
    id      bigint      not null generated always as identity primary key,
    before  timestamptz not null,
    records bigint      not null check (records >= 0),
    links   bigint      not null,
    head    bytea       not null check (length(head) = 32),
    cut_at  timestamptz not null default now()
);

comment on column audit_cut.before is 'older records were forgotten on purpose';

create trigger audit_cut_append_only before update or delete or truncate on audit_cut
    for each statement execute function audit_is_append_only();

-- The months of a table that lie wholly before an instant; the names of partitions say which month they hold.
create function partitions_before(parent regclass, instant timestamptz) returns setof regclass
    language sql stable
as $$
    select c.oid::regclass
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = parent and c.relname ~ '_\d{4}_\d{2}$'
      and (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month') at time zone 'UTC' <= instant
    order by c.relname
$$;

create function start_of_month_before(months int) returns timestamptz
    language sql stable
as $$
    select (date_trunc('month', now() at time zone 'UTC') - make_interval(months => months)) at time zone 'UTC'
$$;

-- Forgets records of the trail that are older than so many full months; a year is kept whatever is asked for. A chain that does not
-- fit is left as it is: forgetting would hide what was done to it.
create function audit_forget(keep_months int) returns bigint
    language plpgsql security definer set search_path = winzo, pg_temp set lock_timeout = '10s'
as $$
declare
    cut timestamptz := start_of_month_before(keep_months);
    partition regclass;
    state record;
    gone bigint := 0;
    more bigint;
begin
    if keep_months < 12 then
        raise exception 'at least 12 months of the audit trail are kept' using errcode = 'invalid_parameter_value';
    end if;
    -- Nobody seals meanwhile, and one node at a time forgets.
    perform pg_advisory_xact_lock(hashtextextended('audit_seal', 0));
    if not exists (select from partitions_before('audit_record', cut)) then
        return 0;
    end if;
    if exists (select from audit_unsealed where record_id < uuid_lower_bound(cut)) then
        raise exception 'records of before % are not sealed yet', cut;
    end if;
    select * into state from audit_verify();
    if state.broken_seq is not null then
        raise exception 'the audit chain is broken at %', state.broken_seq using errcode = 'data_corrupted';
    end if;
    for partition in select * from partitions_before('audit_record', cut) loop
        execute format('select count(*) from %s', partition) into more;
        gone := gone + more;
        execute format('drop table %s', partition);
    end loop;
    insert into audit_cut (before, records, links, head) values (cut, gone, state.links, state.head);
    return gone;
end
$$;

-- The same for attempts to log in, of which three months are kept whatever is asked for.
create function login_attempt_forget(keep_months int) returns int
    language plpgsql security definer set search_path = winzo, pg_temp set lock_timeout = '10s'
as $$
declare
    partition regclass;
    months int := 0;
begin
    if keep_months < 3 then
        raise exception 'at least 3 months of attempts are kept' using errcode = 'invalid_parameter_value';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('login_attempt_forget', 0));
    for partition in select * from partitions_before('login_attempt', start_of_month_before(keep_months)) loop
        execute format('drop table %s', partition);
        months := months + 1;
    end loop;
    return months;
end
$$;

-- As before, and a record that is older than the last cut may be missing: its link stands for it. At each cut the chain must still be
-- what it was then.
drop function audit_verify();

create function audit_verify()
    returns table (links bigint, head bytea, broken_seq bigint, unsealed bigint, forgotten_before timestamptz)
    language plpgsql stable security definer set search_path = winzo, pg_temp
as $$
declare
    link audit_link;
    entry audit_record;
    gone_below uuid;
begin
    links := 0;
    head := sha256('');
    select count(*) into unsealed from audit_unsealed;
    select max(c.before) into forgotten_before from audit_cut c;
    gone_below := uuid_lower_bound(forgotten_before);
    for link in select * from audit_link order by seq loop
        select * into entry from audit_record where id = link.record_id;
        if link.seq <> links + 1
           or not found and (gone_below is null or link.record_id >= gone_below)
           or found and audit_hash(head, entry) <> link.hash
           or exists (select from audit_cut c where c.links = link.seq and c.head <> link.hash) then
            broken_seq := link.seq;
            return next;
            return;
        end if;
        links := link.seq;
        head := link.hash;
    end loop;
    if exists (select from audit_cut c where c.links > audit_verify.links) then
        broken_seq := links + 1;
    end if;
    return next;
end
$$;

create index known_device_last_seen on known_device (last_seen_at);
create index known_network_last_seen on known_network (last_seen_at);

revoke all on function partitions_before(regclass, timestamptz), audit_forget(int), login_attempt_forget(int), audit_verify()
    from public;
grant execute on function audit_forget(int), login_attempt_forget(int), audit_verify() to winzo_app;
grant select on audit_cut to winzo_app;
