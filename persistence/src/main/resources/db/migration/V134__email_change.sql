-- Somebody wants to be reached at another address, and has yet to show that it is theirs. Sealed.
create table email_change (
    token_hash text        not null primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    account_id uuid        not null references account (id),
    address    bytea       not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index email_change_account on email_change (account_id);
create index email_change_expiry on email_change (expires_at);

grant select, insert, delete on email_change to winzo_app;
