-- A pleaser moves lines against the customer: by less than nothing.

do $$
declare
    narrow text;
begin
    select conname into strict narrow from pg_constraint
    where conrelid = 'bet_leg'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%teased_by > %';
    execute format('alter table bet_leg drop constraint %I', narrow);
end $$;
alter table bet_leg add check (teased_by <> 0);
