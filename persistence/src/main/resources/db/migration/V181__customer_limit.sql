-- What the house lets one customer stake or lose; a kind without a row has no limit. In the minor units of the wallet.
create table customer_limit (
    account_id   uuid        not null,
    kind         text        not null check (kind in ('bet_stake', 'market_stake', 'day_stake', 'week_stake', 'month_stake',
                                                      'day_loss', 'week_loss', 'month_loss')),
    amount_minor bigint      not null check (amount_minor >= 0),
    set_by       uuid        not null,
    updated_at   timestamptz not null,
    primary key (account_id, kind)
);

grant select, insert, delete on customer_limit to winzo_app;
grant update (amount_minor, set_by, updated_at) on customer_limit to winzo_app;
