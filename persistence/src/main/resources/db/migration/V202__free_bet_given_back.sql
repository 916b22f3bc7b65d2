-- The bet whose void brought a free bet back: if that void is corrected the free bet is taken again, unless it has been used.
alter table free_bet add column given_back_by uuid;
create index free_bet_given_back on free_bet (given_back_by) where given_back_by is not null;
grant update (given_back_by) on free_bet to winzo_app;
