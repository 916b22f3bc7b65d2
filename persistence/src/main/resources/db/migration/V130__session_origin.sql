-- From where a login was made and when it was last renewed, for its holder, who can end it.

alter table account_session
    add column address      text,
    add column device       text check (length(device) <= 200),
    add column last_used_at timestamptz;

update account_session set last_used_at = created_at;

alter table account_session alter column last_used_at set not null;

grant update (last_used_at) on account_session to winzo_app;
