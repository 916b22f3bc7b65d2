-- With which devices and instruments of payment accounts are used, as keyed digests: whose they are shows, what they are does not. Who
-- shares one with another account is flagged for staff; nothing is refused because of it.
create table account_means (
    kind          text        not null check (kind in ('device', 'instrument')),
    mark          bytea       not null check (length(mark) = 32),
    account_id    uuid        not null references account (id),
    first_seen_at timestamptz not null,
    last_seen_at  timestamptz not null,
    primary key (kind, mark, account_id)
);

create index account_means_last_seen on account_means (last_seen_at);

alter table account_flag
    drop constraint account_flag_flag_check,
    add constraint account_flag_flag_check check (flag in ('same_person', 'same_device', 'same_instrument'));

grant select, insert, update (last_seen_at), delete on account_means to winzo_app;
