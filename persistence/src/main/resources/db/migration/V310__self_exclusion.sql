-- Until when a customer wants to be kept from betting; null without an exclusion, and for one that has no end.
alter table account add column excluded_until timestamptz;

grant update (excluded_until) on account to winzo_app;
