-- Keys that seal other things, themselves sealed with the master key, which is never in the database.
create table sealed_keyset (
    purpose    text        not null primary key check (purpose ~ '^[a-z-]{1,40}$'),
    keyset     bytea       not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

-- The RSA keys of access tokens. A key is published before it signs, and verifies until what it signed has expired.
create table signing_key (
    kid         text        not null primary key check (length(kid) between 8 and 64),
    public_key  bytea       not null,
    private_key bytea       not null,
    origin      text        not null check (origin in ('generated', 'supplied')),
    created_at  timestamptz not null,
    signs_from  timestamptz not null
);

grant select, insert, update (keyset, updated_at) on sealed_keyset to winzo_app;
grant select, insert, delete on signing_key to winzo_app;
