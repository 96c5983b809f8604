-- Who and what everything is about: organisations, municipalities through reforms, population, memberships.

create schema registers;
grant usage on schema registers to samsyn_app;

-- An organisation, shared by all cooperations: read by all, written by the installation's administrators;
-- a coordinator may add one that is missing. Holds public facts only, never people.
create table registers.organisation (
  id uuid primary key,
  slug text not null constraint organisation_slug_is_unique unique
    check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  kind text not null check (kind in ('municipality', 'health-trust', 'regional-health-authority', 'university',
    'development-centre', 'user-organisation', 'union', 'county', 'state', 'association', 'company', 'other')),
  organisation_number text constraint organisation_number_is_unique unique
    constraint organisation_number_is_nine_digits check (organisation_number ~ '^[0-9]{9}$'),
  language_form text check (language_form in ('nb', 'nn', 'neutral')),
  -- When it began and ended; a merged municipality ends, and its history stays.
  during daterange not null default daterange(null, null) check (not isempty(during)),
  revision integer not null default 1
);

-- What an organisation is called, and when. One official name at a time; aliases may stand beside it.
-- `begins` and `ends` say the same as `during`: the planner can count with them, so that lists stay quick.
create table registers.organisation_name (
  id uuid primary key,
  organisation_id uuid not null references registers.organisation (id),
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('official', 'short', 'alias')),
  during daterange not null default daterange(null, null) check (not isempty(during)),
  begins date not null generated always as (coalesce(lower(during), '-infinity')) stored,
  ends date not null generated always as (coalesce(upper(during), 'infinity')) stored,
  constraint organisation_has_one_name_at_a_time exclude using gist
    (organisation_id with =, kind with =, during with &&) where (kind in ('official', 'short'))
);
create index organisation_name_organisation on registers.organisation_name (organisation_id);
create index organisation_name_in_order on registers.organisation_name (name collate platform.norwegian)
  where kind = 'official';
create index organisation_name_in_lower_case on registers.organisation_name (lower(name));
create index organisation_name_trigram on registers.organisation_name using gin (name gin_trgm_ops);

-- An official name is used until the next one begins, so an organisation has one on every date; lists rely on it.
create function registers.require_name_on_every_date() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  changed uuid := coalesce(new.organisation_id, old.organisation_id);
begin
  if (select range_agg(name.during) from registers.organisation_name as name
       where name.organisation_id = changed and name.kind = 'official') <> '{(,)}'::datemultirange
     or not exists (select from registers.organisation_name as name
                     where name.organisation_id = changed and name.kind = 'official') then
    raise exception 'organisation % has no official name on some date', changed
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;
create constraint trigger organisation_has_a_name_on_every_date
  after insert or update or delete on registers.organisation_name
  deferrable initially deferred for each row execute function registers.require_name_on_every_date();

-- The number of a municipality in official statistics, and when it was valid (Klass 131).
create table registers.municipality_code (
  code text primary key check (code ~ '^[0-9]{4}$'),
  organisation_id uuid not null references registers.organisation (id),
  name text not null check (length(name) between 1 and 100),
  during daterange not null check (not isempty(during)),
  begins date not null generated always as (coalesce(lower(during), '-infinity')) stored,
  ends date not null generated always as (coalesce(upper(during), 'infinity')) stored,
  source text not null default '' check (length(source) <= 500),
  constraint municipality_has_one_code_at_a_time exclude using gist (organisation_id with =, during with &&)
);
create index municipality_code_organisation on registers.municipality_code (organisation_id);

-- On this date the people of one code came to another, wholly (weight 1) or in part (a split).
create table registers.municipality_change (
  from_code text not null references registers.municipality_code (code),
  to_code text not null references registers.municipality_code (code),
  on_date date not null,
  -- Share of the old municipality's people, of a million; the shares of one code and date add to a million.
  weight_millionths integer not null check (weight_millionths between 1 and 1000000),
  source text not null default '' check (length(source) <= 500),
  primary key (from_code, on_date, to_code),
  constraint municipality_does_not_become_itself check (from_code <> to_code)
);

create index municipality_change_to on registers.municipality_change (to_code);

-- A municipality's people do not get lost, and do not grow, by being divided.
create function registers.require_whole_weights() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
declare
  changed registers.municipality_change := coalesce(new, old);
  total bigint := (select sum(weight_millionths) from registers.municipality_change as change
                    where change.from_code = changed.from_code and change.on_date = changed.on_date);
begin
  if total <> 1000000 then
    raise exception 'the weights of % on % add up to %', changed.from_code, changed.on_date, total
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;
create constraint trigger municipality_change_weights_are_whole
  after insert or update or delete on registers.municipality_change
  deferrable initially deferred for each row execute function registers.require_whole_weights();

-- Inhabitants of a municipality on a date, all ages (0–150) or in an age span, both ends included.
create table registers.population (
  code text not null references registers.municipality_code (code),
  on_date date not null,
  age_from smallint not null default 0 check (age_from between 0 and 150),
  age_to smallint not null default 150,
  persons integer not null constraint population_is_not_negative check (persons >= 0),
  source text not null check (length(source) between 1 and 500),
  primary key (code, on_date, age_from, age_to),
  check (age_from <= age_to and age_to <= 150)
);

-- An organisation's part in a cooperation, and when. The order of members decides who takes a residual.
create table registers.membership (
  cooperation_id uuid not null references platform.cooperation (cooperation_id),
  id uuid not null,
  organisation_id uuid not null references registers.organisation (id),
  part text not null check (part in ('member', 'agreement-party', 'partner', 'observer')),
  -- What the organisation does here, in a few words: "leads the network".
  role_text text not null default '' check (length(role_text) <= 200),
  position integer not null default 0,
  during daterange not null default daterange(null, null) check (not isempty(during)),
  begins date not null generated always as (coalesce(lower(during), '-infinity')) stored,
  ends date not null generated always as (coalesce(upper(during), 'infinity')) stored,
  note text not null default '' check (length(note) <= 5000),
  source text not null default '' check (length(source) <= 500),
  visibility platform.visibility not null default 'public',
  revision integer not null default 1,
  primary key (cooperation_id, id),
  constraint organisation_has_one_part_at_a_time exclude using gist
    (cooperation_id with =, organisation_id with =, during with &&)
);
create index membership_organisation on registers.membership (cooperation_id, organisation_id);
create index membership_of_organisation on registers.membership (organisation_id);
call platform.protect('registers.membership');

-- Shared reference data is read by everybody; what it takes to write it stands in the policies.
create procedure platform.protect_shared(target regclass)
  language plpgsql set search_path = pg_catalog
as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('grant select, insert, update, delete on %s to samsyn_app', target);
  execute format('create policy read_anybody on %s for select to samsyn_app using (true)', target);
  execute format('create policy insert_administrator on %s for insert to samsyn_app
    with check ((select platform.is_administrator()))', target);
  execute format('create policy update_administrator on %s for update to samsyn_app
    using ((select platform.is_administrator()))', target);
  execute format('create policy delete_administrator on %s for delete to samsyn_app
    using ((select platform.is_administrator()))', target);
end
$$;
revoke execute on procedure platform.protect_shared from public;
call platform.protect_shared('registers.organisation');
call platform.protect_shared('registers.organisation_name');
call platform.protect_shared('registers.municipality_code');
call platform.protect_shared('registers.municipality_change');
call platform.protect_shared('registers.population');

-- A coordinator may add an organisation that is missing, with its name; changing one is the administrators' work.
create policy insert_editor on registers.organisation for insert to samsyn_app
  with check ((select cardinality(platform.editable_cooperations())) > 0);
create policy insert_editor on registers.organisation_name for insert to samsyn_app
  with check ((select cardinality(platform.editable_cooperations())) > 0);
