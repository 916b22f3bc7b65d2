-- What customers have limited for themselves, in the minor units of their wallets. A raise is a wish first: the row keeps both, and the
-- lower one holds until the wish is confirmed.
create table own_limit (
    account_id   uuid        not null,
    kind         text        not null check (kind in ('day_deposit', 'week_deposit', 'month_deposit',
                                                      'day_stake', 'week_stake', 'month_stake',
                                                      'day_loss', 'week_loss', 'month_loss')),
    amount_minor bigint check (amount_minor >= 0), -- null for no limit
    wished_at    timestamptz,
    wish_minor   bigint check (wish_minor > amount_minor), -- null, with a wish, for no limit
    updated_at   timestamptz not null,
    primary key (account_id, kind),
    check (wished_at is not null or wish_minor is null),
    check (amount_minor is not null or wished_at is null)
);

-- What a customer may stake and lose: the lower of what the house and they themselves have set.
create view betting_limit as
select account_id, kind, min(amount_minor) as amount_minor
from (select account_id, kind, amount_minor from customer_limit
      union all
      select account_id, kind, amount_minor from own_limit
      where amount_minor is not null and kind not in ('day_deposit', 'week_deposit', 'month_deposit')) l
group by account_id, kind;

grant select, insert, update (amount_minor, wished_at, wish_minor, updated_at) on own_limit to winzo_app;
grant select on betting_limit to winzo_app;
