-- What a cooperation has worked out about the years ahead with other assumptions than the standing picture's.

create schema outlook;
grant usage on schema outlook to samsyn_app;

-- A scenario: a question to the engine with a name, and the answer as it was. It holds all that the answer depends
-- on (who, which levers, draws, seed, engine, figures), and the answer itself, so that it tells the same in a year,
-- when figures and engine have moved on. It is a calculation and never a decision: nothing in it is ever final.
create table outlook.scenario (
  cooperation_id uuid not null references platform.cooperation (cooperation_id),
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 90),
  title text not null check (length(title) between 1 and 200),
  note text not null default '' check (length(note) <= 5000),
  -- Whether it is about the cooperation's own municipalities together, one of them, or some.
  scope text not null check (scope in ('cooperation', 'place', 'set')),
  places text[] not null check (cardinality(places) between 1 and 60),
  -- The year that is looked at first.
  year smallint not null,
  base_year smallint not null,
  last_year smallint not null check (last_year between 2000 and 2060),
  -- Values of levers by their names; those that are not named have their standing value.
  levers jsonb not null check (jsonb_typeof(levers) = 'object'),
  draws integer not null check (draws between 1 and 10000),
  seed integer not null check (seed >= 0),
  -- What the answer was made by: the engine's version, and the first digits of the parameter file's SHA-256.
  engine_version text not null check (length(engine_version) between 1 and 20),
  data_version text not null check (length(data_version) between 1 and 64),
  calculated_at timestamptz not null,
  -- Quantiles by figure and year, standing and changed, with the names of the municipalities then.
  results jsonb not null check (jsonb_typeof(results) = 'object' and length(results::text) <= 400000),
  visibility platform.visibility not null check (visibility in ('public', 'cooperation')),
  revision integer not null default 1,
  primary key (cooperation_id, id),
  constraint scenario_title_is_unique unique (cooperation_id, title),
  constraint scenario_slug_is_unique unique (cooperation_id, slug),
  constraint scenario_looks_ahead check (base_year < year and year <= last_year)
);
call platform.protect('outlook.scenario');
