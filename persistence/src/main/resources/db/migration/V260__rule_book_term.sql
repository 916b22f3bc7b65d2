-- Which version of the settlement rules new bets are struck under, and from when; the newest that has begun counts.
create table rule_book_term (
    in_force_from timestamptz primary key,
    version       int         not null check (version > 0),
    reason        text        not null,
    set_by        uuid,
    set_at        timestamptz not null default clock_timestamp()
);

insert into rule_book_term (in_force_from, version, reason) values ('1970-01-01T00:00:00Z', 1, 'the first rule book');

grant select, insert on rule_book_term to winzo_app;
