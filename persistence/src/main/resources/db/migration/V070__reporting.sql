-- What the job books-audit found wrong: a wallet whose balance is not the sum of its postings, or whose last posting
-- says something else.
create table books_finding (
    job_execution_id bigint      not null,
    account_id       uuid        not null,
    balance_minor    bigint      not null,
    postings_minor   bigint      not null,
    wallet_version   bigint      not null,
    posting_count    bigint      not null,
    found_at         timestamptz not null default now(),
    primary key (job_execution_id, account_id)
);

grant select, insert on books_finding to winzo_app;
