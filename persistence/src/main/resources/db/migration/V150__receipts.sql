-- The public keys that receipts and quotes were ever signed with. None is removed: a receipt is verified years later.
create table receipt_key (
    -- The RFC 7638 thumbprint of the key.
    key_id        text        not null primary key check (length(key_id) between 1 and 100),
    -- X.509 SubjectPublicKeyInfo.
    public_key    bytea       not null,
    first_used_at timestamptz not null default clock_timestamp()
);

grant select, insert on receipt_key to winzo_app;
