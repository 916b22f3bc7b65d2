-- Why bets were voided, in terms that reports can count, and what proves it.
alter table market_settlement
    add column cause    text check (cause in (
        'venue_change', 'non_participant', 'not_performed', 'cancelled', 'delayed', 'format_change', 'past_post',
        'customer_request', 'operator_error', 'other')),
    add column evidence text,
    add constraint market_settlement_evidence check (evidence is null or cause is not null),
    add constraint market_settlement_error_proven check (cause <> 'operator_error' or evidence is not null);
