-- Which quote was used for which bet: a quote is good once. Quotes themselves are signed, not stored.
create table bet_quote (
    quote_id   uuid not null primary key,
    account_id uuid not null,
    bet_id     uuid not null
) partition by range (quote_id);

create index bet_quote_bet on bet_quote (bet_id);

select create_monthly_partitions('bet_quote', 3);

grant select, insert on bet_quote to winzo_app;
