-- Staff have found that the holder is somebody else than those with the same name and date of birth.
alter table account add column different_person boolean not null default false;

grant update (different_person) on account to winzo_app;
