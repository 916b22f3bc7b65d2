-- The three roles of Winzo and what they own. Run as superuser inside the database `winzo`; a second run changes nothing.
--
--   winzo_owner   owns the schema `winzo`; only the migrations log in with it
--   winzo_app     the application: uses what the migrations grant, owns nothing, creates nothing
--   winzo_server  the application server's own tables (job repository, cluster discovery) in the schema `server`
--
-- Passwords come from the settings winzo.owner_password, winzo.app_password and winzo.server_password of the session
-- (select set_config('winzo.app_password', '...', false)); a role whose setting is absent keeps the password it has.

do $$
declare
    short_name text;
    new_password text;
begin
    foreach short_name in array array['owner', 'app', 'server'] loop
        if not exists (select from pg_roles where rolname = 'winzo_' || short_name) then
            execute format('create role %I', 'winzo_' || short_name);
        end if;
        execute format('alter role %I with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls',
            'winzo_' || short_name);
        new_password := nullif(current_setting(format('winzo.%s_password', short_name), true), '');
        if new_password is not null then
            execute format('alter role %I password %L', 'winzo_' || short_name, new_password);
        end if;
    end loop;
    -- Nobody else comes in, and nobody creates anything in `public`.
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to winzo_owner, winzo_app, winzo_server', current_database());
end
$$;

revoke all on schema public from public;

create schema if not exists winzo authorization winzo_owner;
create schema if not exists server authorization winzo_server;
grant usage on schema winzo to winzo_app;

alter role winzo_owner set search_path = winzo;
alter role winzo_app set search_path = winzo;
alter role winzo_server set search_path = server;

-- A statement of the application that waits this long is lost anyway; an abandoned transaction must not hold locks.
alter role winzo_app set lock_timeout = '10s';
alter role winzo_app set statement_timeout = '60s';
alter role winzo_app set idle_in_transaction_session_timeout = '60s';
