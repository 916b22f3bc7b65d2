-- Who guesses passwords waits longer and longer; who logs in from a new device is told. The history of logins says from what.

alter table login_attempt add column device text check (length(device) <= 200);

-- A line of failed attempts: one name from one network, one network, or one name from networks it never came from. After a
-- crash all lines begin anew, and counting waits for no disk.
create unlogged table login_throttle (
    subject       text        not null primary key,
    attempts      int         not null check (attempts >= 0),
    last_at       timestamptz not null,
    blocked_until timestamptz
);

create index login_throttle_quiet on login_throttle (last_at);

create table known_device (
    id            uuid        not null primary key,
    account_id    uuid        not null references account (id),
    fingerprint   text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    device        text        check (length(device) <= 200),
    address       text        not null,
    first_seen_at timestamptz not null,
    last_seen_at  timestamptz not null,
    unique (account_id, fingerprint)
);

create table known_network (
    account_id   uuid        not null references account (id),
    network      text        not null,
    last_seen_at timestamptz not null,
    primary key (account_id, network)
);

grant select, insert, update, delete on login_throttle to winzo_app;
grant select, insert, update (device, address, last_seen_at), delete on known_device to winzo_app;
grant select, insert, update (last_seen_at), delete on known_network to winzo_app;

-- Roles are taken away, too.
grant delete on account_role to winzo_app;
