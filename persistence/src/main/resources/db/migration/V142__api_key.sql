-- Keys of machines: feeds, trading tools, partners. The secret is shown once; here is its hash only.

create table api_key (
    id                uuid        not null primary key,
    name              text        not null check (length(name) between 1 and 100),
    prefix            text        not null unique check (prefix ~ '^[0-9a-z]{12}$'),
    secret_hash       text        not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
    previous_hash     text        unique check (previous_hash ~ '^[0-9a-f]{64}$'),
    previous_until    timestamptz,
    permissions       text        not null check (permissions <> ''),
    networks          text        not null,
    created_at        timestamptz not null,
    created_by        uuid        not null,
    expires_at        timestamptz not null,
    rotated_at        timestamptz,
    revoked_at        timestamptz,
    last_used_at      timestamptz,
    last_used_address text,
    version           bigint      not null,
    check ((previous_hash is null) = (previous_until is null))
);

comment on column api_key.permissions is 'names separated by spaces, at most what the role service may';
comment on column api_key.networks is 'CIDR blocks separated by spaces; empty for everywhere';

grant select, insert on api_key to winzo_app;
grant update (secret_hash, previous_hash, previous_until, rotated_at, revoked_at, last_used_at, last_used_address, version)
    on api_key to winzo_app;
