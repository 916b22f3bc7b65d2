-- A bet's idempotency key, for as long as the bet exists: a copy of the command finds the bet and is told of it again.
-- The answer need not be stored, because nothing that it says of a bet ever changes.
create table bet_key (
    account_id   uuid  not null,
    key          text  not null check (length(key) between 1 and 255),
    request_hash bytea not null check (length(request_hash) = 32),
    bet_id       uuid  not null,
    primary key (account_id, key)
);

insert into bet_key (account_id, key, request_hash, bet_id)
select b.account_id, b.client_key, r.request_hash, b.id
from bet b
join idempotency_record r on r.account_id = b.account_id and r.route = 'POST /api/bets' and r.key = b.client_key;

delete from idempotency_record where route = 'POST /api/bets';

-- The bet still shows its key; it is found by it here.
drop index bet_client_key;

grant select, insert on bet_key to winzo_app;
