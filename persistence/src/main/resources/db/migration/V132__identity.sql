-- Mails on their way out; their text holds names and tokens, so it is sealed.
create table outgoing_mail (
    id              uuid        not null primary key,
    content         bytea       not null,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    attempts        int         not null default 0,
    sent_at         timestamptz
);

create index outgoing_mail_due on outgoing_mail (next_attempt_at) where sent_at is null;

-- Somebody wants to become a customer and has yet to show that the address is theirs. Sealed: it is no account yet.
create table registration_request (
    id         uuid        not null primary key,
    token_hash text        not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    content    bytea       not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index registration_request_expiry on registration_request (expires_at);

-- Somebody has forgotten a password. A token is good once.
create table password_reset (
    token_hash text        not null primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    account_id uuid        not null references account (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index password_reset_account on password_reset (account_id);

-- What a customer has agreed to, or not; append-only.
create table consent (
    id          uuid        not null primary key,
    account_id  uuid        not null references account (id),
    kind        text        not null check (kind in ('terms', 'marketing')),
    version     text        not null check (length(version) between 1 and 20),
    granted     boolean     not null,
    address     text        not null,
    recorded_at timestamptz not null
);

create index consent_account on consent (account_id);

-- The same person under another account: a keyed digest of name and date of birth.
alter table account add column person_mark bytea check (length(person_mark) = 32);

create index account_person on account (person_mark) where person_mark is not null;

-- What staff should look at before an account is trusted.
create table account_flag (
    account_id       uuid        not null references account (id),
    flag             text        not null check (flag in ('same_person')),
    other_account_id uuid        not null references account (id),
    raised_at        timestamptz not null,
    primary key (account_id, flag, other_account_id)
);

grant select, insert, update (next_attempt_at, attempts, sent_at, content), delete on outgoing_mail to winzo_app;
grant select, insert, delete on registration_request to winzo_app;
grant update (id) on registration_request to winzo_app; -- FOR UPDATE asks for it
grant select, insert, update (used_at), delete on password_reset to winzo_app;
grant select, insert on consent, account_flag to winzo_app;
