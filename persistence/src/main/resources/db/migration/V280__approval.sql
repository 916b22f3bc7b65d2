-- What one member of staff wants to do and another has to agree to. What was asked for and who asked never changes; a decision is
-- made once, never by whoever asked, and serves once.

create table approval (
    id           uuid        not null primary key,
    action       text        not null,
    subject      text        not null,
    -- The order as JSON: the approval is good for exactly that.
    command      text        not null,
    requested_by uuid        not null,
    requested_at timestamptz not null,
    expires_at   timestamptz not null check (expires_at > requested_at),
    decided_by   uuid        check (decided_by <> requested_by),
    decided_at   timestamptz,
    approved     boolean,
    used_at      timestamptz check (used_at is null or approved),
    check ((decided_by is null) = (decided_at is null)),
    check ((decided_by is null) = (approved is null))
);

create index approval_order on approval (subject, requested_by);

create function approval_is_final() returns trigger
    language plpgsql
as $$
begin
    if old.decided_by is not null
        and (new.decided_by, new.decided_at, new.approved) is distinct from (old.decided_by, old.decided_at, old.approved)
        or old.used_at is not null
    then
        raise exception 'the approval % is decided already', old.id;
    end if;
    return new;
end
$$;

create trigger approval_final before update on approval for each row execute function approval_is_final();

grant select, insert on approval to winzo_app;
grant update (decided_by, decided_at, approved, used_at) on approval to winzo_app;
