-- What can be bet on: sports, leagues, teams, players and the events between them.
-- A slug is the readable twin of an id: unique among its siblings, and it never changes.

create table sport (
    id         uuid        not null primary key,
    slug       text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name       text        not null check (length(name) between 1 and 200),
    updated_at timestamptz not null
);

create table league (
    id           uuid        not null primary key,
    sport_id     uuid        not null references sport,
    slug         text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name         text        not null check (length(name) between 1 and 200),
    country_code char(2) check (country_code ~ '^[A-Z]{2}$'),
    updated_at   timestamptz not null,
    unique (sport_id, slug)
);

create table team (
    id           uuid        not null primary key,
    sport_id     uuid        not null references sport,
    league_id    uuid references league,
    slug         text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name         text        not null check (length(name) between 1 and 200),
    abbreviation text        not null check (length(abbreviation) between 1 and 10),
    updated_at   timestamptz not null,
    unique (sport_id, slug)
);

create index team_league on team (league_id);

create table player (
    id         uuid        not null primary key,
    team_id    uuid        not null references team,
    slug       text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    name       text        not null check (length(name) between 1 and 200),
    position   text check (length(position) between 1 and 50),
    updated_at timestamptz not null,
    unique (team_id, slug)
);

-- The columns that a running game changes (scores, clock, version) are in no index, so its updates stay HOT.
create table event (
    id           uuid        not null primary key,
    sport_id     uuid        not null references sport,
    league_id    uuid        not null references league,
    name         text        not null check (length(name) between 1 and 200),
    home_team_id uuid references team,
    away_team_id uuid references team,
    start_time   timestamptz not null,
    status       text        not null check (status in ('scheduled', 'live', 'halftime', 'finished', 'postponed',
                                                        'cancelled', 'suspended')),
    home_score   int check (home_score between 0 and 100000),
    away_score   int check (away_score between 0 and 100000),
    period       text check (length(period) <= 50),
    clock        text check (length(clock) <= 50),
    period_names text[]      not null default '{}',
    period_home  int[]       not null default '{}',
    period_away  int[]       not null default '{}',
    version      bigint      not null check (version >= 1),
    updated_at   timestamptz not null,
    check ((home_team_id is null) = (away_team_id is null)),
    check (home_team_id <> away_team_id),
    check ((home_score is null) = (away_score is null)),
    check (cardinality(period_names) = cardinality(period_home)
        and cardinality(period_names) = cardinality(period_away))
) with (fillfactor = 70);

create index event_sport_start on event (sport_id, start_time, id);
create index event_league_start on event (league_id, start_time, id);
create index event_in_play on event (sport_id, start_time, id) where status in ('live', 'halftime');

-- Who changed an event to what, when and why: one row per version, for ever.
create table event_version (
    id         uuid        not null primary key,
    event_id   uuid        not null,
    version    bigint      not null,
    status     text        not null,
    start_time timestamptz not null,
    home_score int,
    away_score int,
    period     text,
    clock      text,
    reason     text,
    changed_by uuid        not null,
    changed_at timestamptz not null
) partition by range (id);

create index event_version_event on event_version (event_id, version);

select create_monthly_partitions('event_version', 3);

grant select, insert on sport, league, team, player, event to winzo_app;
grant update (name, updated_at) on sport to winzo_app;
grant update (name, country_code, updated_at) on league to winzo_app;
grant update (name, abbreviation, league_id, updated_at) on team to winzo_app;
grant update (name, position, updated_at) on player to winzo_app;
grant update (name, start_time, status, home_score, away_score, period, clock, period_names, period_home, period_away,
              version, updated_at) on event to winzo_app;
grant select, insert on event_version to winzo_app;
