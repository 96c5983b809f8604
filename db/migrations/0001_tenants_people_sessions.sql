-- The tenant, the people, their roles and their sessions: what row security reads to decide.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema platform;
grant usage on schema platform to samsyn_app;

-- Sorts as a Norwegian expects (aa with å), whatever the server's own collation is.
create collation platform.norwegian (provider = icu, locale = 'nb-NO');

-- Who may see a row, from all to few. A child row carries its own.
create domain platform.visibility as text
  check (value in ('public', 'cooperation', 'body', 'organisation'));

-- A cooperation (samarbeid) is the tenant. Its rows in other tables carry its id first in every key.
-- Unpublished ones are seen only by people with a role in them.
create table platform.cooperation (
  cooperation_id uuid primary key,
  slug text not null constraint cooperation_slug_is_unique unique
    constraint cooperation_slug_is_readable check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  name text not null constraint cooperation_name_is_given check (length(name) between 1 and 200),
  purpose text not null default '' check (length(purpose) <= 5000),
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  kind text not null default 'network' check (kind in ('network', 'health-community', 'project', 'other')),
  founded_year integer,
  published boolean not null default false,
  -- An example set in the past opens on this date; otherwise it is today.
  pinned_date date,
  -- Set for examples: where the content comes from and what is inferred, shown on every page.
  example_note text check (length(example_note) <= 5000),
  fictional boolean not null default false,
  revision integer not null default 1
);

-- A person who can sign in. No identity number, ever; no patient, ever.
create table platform.person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  administrator boolean not null default false,
  -- A machine loads examples; it never signs in.
  machine boolean not null default false,
  -- Offered on the front page while the demonstration is on.
  demonstration boolean not null default false,
  language text check (language in ('nb', 'nn', 'en')),
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  revision integer not null default 1
);

-- What a person may do in a cooperation, and when. A representative acts for one organisation.
create table platform.role_assignment (
  cooperation_id uuid not null references platform.cooperation (cooperation_id),
  id uuid not null,
  person_id uuid not null references platform.person (id),
  role text not null check (role in ('coordinator', 'leader', 'representative', 'seat-holder', 'observer')),
  organisation_id uuid,
  during daterange not null default daterange(current_date, null)
    constraint role_lasts_some_time check (not isempty(during)),
  revision integer not null default 1,
  primary key (cooperation_id, id),
  constraint representative_has_organisation check (role <> 'representative' or organisation_id is not null),
  constraint role_is_held_once exclude using gist
    (cooperation_id with =, person_id with =, role with =, during with &&)
);
create index role_assignment_person on platform.role_assignment (person_id);

-- A session; the browser holds the token, the table its SHA-256, so a copy of the table opens nothing.
create table platform.session (
  token_hash bytea primary key check (length(token_hash) = 32),
  -- A name for the session that may be shown, to end it from a list.
  id uuid not null unique,
  person_id uuid not null references platform.person (id),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  -- Browser family only, such as "Firefox on Linux"; never the whole user-agent.
  device text not null default '' check (length(device) <= 80)
);
create index session_person on platform.session (person_id);

-- A one-time link to sign in with. Only the hash of its secret is kept.
create table platform.invitation (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  person_id uuid not null references platform.person (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

-- A session that is still good: idle at most 8 hours, its person not disabled.
create function platform.session_of(hash bytea) returns platform.session
  language sql stable security definer set search_path = pg_catalog
as $$
  select session
    from platform.session
    join platform.person on person.id = session.person_id
   where session.token_hash = hash
     and session.ended_at is null
     and session.expires_at > now()
     and session.last_seen_at > now() - interval '8 hours'
     and person.disabled_at is null
$$;

-- The session that this transaction acts for.
create function platform.current_session() returns platform.session
  language sql stable security definer set search_path = pg_catalog
as $$ select platform.session_of(decode(nullif(current_setting('samsyn.session', true), ''), 'hex')) $$;

create function platform.current_person() returns uuid
  language sql stable security definer set search_path = pg_catalog
as $$ select (platform.current_session()).person_id $$;

create function platform.is_administrator() returns boolean
  language sql stable security definer set search_path = pg_catalog
as $$
  select coalesce((select person.administrator or person.machine from platform.person
                    where person.id = platform.current_person()), false)
$$;

-- Cooperations where the person of this session holds one of the roles today; a machine holds all everywhere.
create function platform.cooperations_as(roles text[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog
as $$
  select coalesce(array_agg(distinct held.cooperation_id), '{}')
    from (select role_assignment.cooperation_id
            from platform.role_assignment
           where role_assignment.person_id = platform.current_person()
             and role_assignment.role = any (roles)
             and role_assignment.during @> current_date
           union all
          select cooperation.cooperation_id
            from platform.cooperation
           where exists (select from platform.person
                          where person.id = platform.current_person() and person.machine)) as held
$$;

-- Sees what is for the whole cooperation. A seat holder sees only what is public and own bodies.
create function platform.member_cooperations() returns uuid[]
  language sql stable security definer set search_path = pg_catalog
as $$ select platform.cooperations_as('{coordinator,leader,representative,observer}') $$;

create function platform.editable_cooperations() returns uuid[]
  language sql stable security definer set search_path = pg_catalog
as $$ select platform.cooperations_as('{coordinator,leader}') $$;

create function platform.own_cooperations() returns uuid[]
  language sql stable security definer set search_path = pg_catalog
as $$ select platform.cooperations_as('{coordinator,leader,representative,seat-holder,observer}') $$;

create function platform.published_cooperations() returns uuid[]
  language sql stable security definer set search_path = pg_catalog
as $$ select coalesce(array_agg(cooperation_id), '{}') from platform.cooperation where published $$;

-- People one may see the name of: oneself, those one shares a cooperation with; an administrator sees all.
create function platform.visible_people() returns uuid[]
  language sql stable security definer set search_path = pg_catalog
as $$
  select coalesce(array_agg(distinct seen.id), '{}')
    from (select platform.current_person() as id
           union all
          select role_assignment.person_id
            from platform.role_assignment
           where role_assignment.cooperation_id = any (platform.member_cooperations())
           union all
          select person.id from platform.person where platform.is_administrator()) as seen
   where seen.id is not null
$$;

-- Who a session belongs to and what they may do: read once by the program for each request.
create function platform.actor_of(hash bytea)
  returns table (person_id uuid, name text, administrator boolean, session_id uuid, language text, drowsy boolean, roles jsonb)
  language sql stable security definer set search_path = pg_catalog
as $$
  select person.id, person.name, person.administrator, session.id, person.language,
         session.last_seen_at < now() - interval '1 minute',
         coalesce((select jsonb_agg(jsonb_build_object('cooperationId', held.cooperation_id, 'role', held.role,
                                                       'organisationId', held.organisation_id)
                                    order by held.cooperation_id, held.role)
                     from platform.role_assignment as held
                    where held.person_id = person.id and held.during @> current_date), '[]')
    from platform.session_of(hash) as session
    join platform.person on person.id = session.person_id
$$;
