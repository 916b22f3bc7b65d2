-- Who somebody is lies sealed in one column; an address is found by its keyed digest. The columns of before are emptied by the
-- application at its next start, because only it has the keys.
alter table account
    add column sealed_person bytea,
    add column email_mark    bytea check (length(email_mark) = 32),
    alter column email drop not null,
    alter column date_of_birth drop not null,
    add constraint account_has_a_person check (sealed_person is not null and email_mark is not null
                                               or email is not null and date_of_birth is not null);

create unique index account_email_mark on account (email_mark) where email_mark is not null;
create index account_unsealed on account (id) where sealed_person is null;

grant update (email, date_of_birth, sealed_person, email_mark) on account to winzo_app;
