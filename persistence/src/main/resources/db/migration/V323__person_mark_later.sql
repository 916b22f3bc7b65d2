-- Who registers without a name is recognised as soon as they give one.
grant update (person_mark) on account to winzo_app;
