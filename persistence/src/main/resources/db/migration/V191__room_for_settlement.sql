-- A bet and its legs are changed once, by their settlement. With room for the new version on the same page that change is
-- HOT: no index is touched. What has been written stays where it is.
do $$
declare
    partition record;
begin
    for partition in select i.inhrelid::regclass as name from pg_inherits i
                     where i.inhparent in ('bet'::regclass, 'bet_leg'::regclass) loop
        execute format('alter table %s set (fillfactor = 55)', partition.name);
    end loop;
end
$$;

-- Makes the months that are missing; a new one is stored as the ones before it.
create or replace function create_monthly_partitions(parent regclass, months_ahead int) returns void
    language plpgsql
as $$
declare
    month timestamptz;
    partition text;
    options text;
begin
    select ' with (' || array_to_string(c.reloptions, ', ') || ')' into options
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = parent and c.reloptions is not null order by c.relname desc limit 1;
    for i in -1..months_ahead loop
        month := date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' + make_interval(months => i);
        partition := format('%s_%s', parent::text, to_char(month at time zone 'UTC', 'YYYY_MM'));
        if to_regclass(partition) is null then
            execute format('create table %I partition of %s for values from (%L) to (%L)%s',
                           partition, parent,
                           uuid_lower_bound(month), uuid_lower_bound(month + interval '1 month'), coalesce(options, ''));
        end if;
    end loop;
end
$$;
