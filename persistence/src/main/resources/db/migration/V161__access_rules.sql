-- From where Winzo may be used: networks and countries that are let in or kept out, for everything or for a part of it.

create table access_rule (
    id         uuid        not null primary key,
    scope      text        not null check (scope in ('all', 'login', 'betting', 'admin')),
    kind       text        not null check (kind in ('allow', 'deny')),
    network    text,
    country    text        check (country ~ '^[A-Z]{2}$'),
    reason     text        not null check (length(reason) between 1 and 500),
    created_at timestamptz not null,
    created_by uuid        not null,
    check ((network is null) <> (country is null))
);

grant select, insert, delete on access_rule to winzo_app;

-- A number that every change makes larger: nodes look at it every second.
create table access_rule_state (
    version bigint not null
);

insert into access_rule_state values (0);

create function access_rule_changed() returns trigger
    language plpgsql security definer set search_path = winzo, pg_temp
as $$
begin
    update access_rule_state set version = version + 1;
    return null;
end
$$;

create trigger access_rule_change after insert or delete on access_rule
    for each statement execute function access_rule_changed();

revoke all on function access_rule_changed() from public;
grant select on access_rule_state to winzo_app;
