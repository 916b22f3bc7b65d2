-- What the house adds to a bet's returns, as it was agreed when the bet was struck: 2/10 is double the odds for one winner and
-- ten percent for all; null for nothing.
alter table bet add column bonus text check (bonus ~ '^[1-4]/[0-9]{1,3}$');
