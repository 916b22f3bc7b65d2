-- Until when a customer takes a time-out from betting; null without one. It ends by itself.
alter table account add column time_out_until timestamptz;

grant update (time_out_until) on account to winzo_app;
