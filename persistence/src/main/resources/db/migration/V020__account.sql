-- Customers and staff. Rows stay for as long as the books do: the application cannot delete an account.

create table account (
    id            uuid        not null primary key,
    username      text        not null check (username ~ '^[A-Za-z0-9._-]{3,32}$'),
    email         text        not null check (length(email) between 3 and 254),
    password_hash text        not null,
    status        text        not null check (status in ('pending', 'active', 'suspended', 'self_excluded', 'closed',
                                                         'banned', 'dormant')),
    first_name    text check (length(first_name) between 1 and 100),
    last_name     text check (length(last_name) between 1 and 100),
    date_of_birth date        not null,
    country_code  text        not null check (country_code ~ '^[A-Z]{2}$'),
    currency      text        not null check (currency ~ '^[A-Z]{3}$'),
    preferences   jsonb       not null default '{}' check (jsonb_typeof(preferences) = 'object'),
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    version       bigint      not null
);

create unique index account_username on account (lower(username));
create unique index account_email on account (lower(email));

create table account_role (
    account_id uuid not null references account (id),
    role       text not null check (role in ('user', 'support', 'moderator', 'trader', 'admin', 'regulator', 'service')),
    primary key (account_id, role)
);

-- One login: the family of its refresh tokens.
create table account_session (
    id             uuid        not null primary key,
    account_id     uuid        not null references account (id),
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    revoked_at     timestamptz,
    revoked_reason text,
    check ((revoked_at is null) = (revoked_reason is null))
);

create index account_session_open on account_session (account_id) where revoked_at is null;
create index account_session_expiry on account_session (expires_at);

-- A token by its SHA-256; the token itself is with the client only.
create table refresh_token (
    hash        text        not null primary key check (hash ~ '^[0-9a-f]{64}$'),
    session_id  uuid        not null references account_session (id) on delete cascade,
    issued_at   timestamptz not null,
    expires_at  timestamptz not null,
    rotated_at  timestamptz,
    replaced_by text,
    check ((rotated_at is null) = (replaced_by is null))
);

create index refresh_token_session on refresh_token (session_id);

create table login_attempt (
    id           uuid        not null primary key,
    account_id   uuid,
    outcome      text        not null check (outcome in ('success', 'wrong_password', 'unknown_name', 'not_active')),
    address      text        not null,
    attempted_at timestamptz not null
) partition by range (id);

create index login_attempt_account on login_attempt (account_id, id) where account_id is not null;

select create_monthly_partitions('login_attempt', 3);

grant select, insert on account, account_role, login_attempt to winzo_app;
grant update (password_hash, status, first_name, last_name, preferences, updated_at, version) on account to winzo_app;
grant select, insert, update (revoked_at, revoked_reason), delete on account_session to winzo_app;
grant select, insert, update (rotated_at, replaced_by), delete on refresh_token to winzo_app;
