-- What somebody shows beside the password.

-- An authenticator app (RFC 6238). Secrets are sealed. A step of time that has opened something never opens anything again.
create table totp_factor (
    account_id     uuid        not null primary key references account (id),
    secret         bytea,
    confirmed_at   timestamptz,
    pending_secret bytea,
    pending_until  timestamptz,
    last_step      bigint      not null check (last_step >= 0),
    check ((secret is null) = (confirmed_at is null)),
    check ((pending_secret is null) = (pending_until is null))
);

comment on column totp_factor.pending_secret is 'offered to the holder, who has yet to show a code of it';

-- A passkey (WebAuthn): its public half.
create table passkey (
    id            uuid        not null primary key,
    account_id    uuid        not null references account (id),
    credential_id bytea       not null unique check (length(credential_id) between 1 and 1023),
    public_key    bytea       not null,
    sign_count    bigint      not null check (sign_count >= 0),
    transports    text        not null,
    name          text        not null check (length(name) between 1 and 60),
    created_at    timestamptz not null,
    last_used_at  timestamptz
);

create index passkey_account on passkey (account_id);

-- Codes for when everything else is lost, each good once, by their SHA-256 (120 random bits each).
create table recovery_code (
    code_hash  text        not null primary key check (code_hash ~ '^[0-9a-f]{64}$'),
    account_id uuid        not null references account (id),
    created_at timestamptz not null,
    used_at    timestamptz
);

create index recovery_code_account on recovery_code (account_id);

-- How often in a row an account's codes were guessed wrong, and until when none is looked at.
create table factor_guard (
    account_id    uuid not null primary key references account (id),
    failures      int  not null check (failures >= 0),
    blocked_until timestamptz
);

-- Something begun that a second factor ends: a login, a step-up, the registration of a passkey. By the SHA-256 of its token.
create table factor_challenge (
    token_hash    text        not null primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    kind          text        not null check (kind in ('login', 'step_up', 'registration')),
    account_id    uuid        not null references account (id),
    session_id    uuid        references account_session (id) on delete cascade,
    password_mark text,
    request       text,
    failures      int         not null check (failures >= 0),
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    check ((kind = 'login') = (session_id is null)),
    check ((kind = 'login') = (password_mark is not null))
);

comment on column factor_challenge.password_mark is 'digest of the hash of the password that began it: another password ends it';
comment on column factor_challenge.request is 'what an authenticator was asked to sign, until it has answered';

create index factor_challenge_account on factor_challenge (account_id);
create index factor_challenge_session on factor_challenge (session_id) where session_id is not null;
create index factor_challenge_expiry on factor_challenge (expires_at);

grant select, insert, update, delete on totp_factor, factor_guard, factor_challenge to winzo_app;
grant select, insert, update (sign_count, name, last_used_at), delete on passkey to winzo_app;
grant select, insert, update (used_at), delete on recovery_code to winzo_app;

-- When a session's holder last proved who they are, and with what beside the password.
alter table account_session
    add column password_at timestamptz,
    add column factor_at   timestamptz,
    add column factor      text check (factor in ('totp', 'passkey', 'recovery_code')),
    add check ((factor is null) = (factor_at is null));

update account_session set password_at = created_at;

-- The default is for nodes of the release before, while they are replaced one by one.
alter table account_session
    alter column password_at set not null,
    alter column password_at set default now();

grant update (password_at, factor_at, factor) on account_session to winzo_app;
