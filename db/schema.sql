-- Written from the catalogue by "npm run db:listing"; a change here is lost.

-- Schemas

create schema migration;
create schema platform;
create schema registers;

-- Domains

create domain platform.visibility as text CHECK ((VALUE = ANY (ARRAY['public'::text, 'cooperation'::text, 'body'::text, 'organisation'::text])));

-- Tables

create table migration.done (
  name text not null,
  checksum text not null,
  at timestamp with time zone default now() not null
);
create table platform.audit_entry (
  cooperation_id uuid not null,
  number bigint not null,
  at timestamp with time zone not null,
  person_id uuid not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid not null,
  before jsonb,
  after jsonb,
  salt bytea not null,
  payload_digest bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  erased_at timestamp with time zone
);
create table platform.audit_head (
  cooperation_id uuid not null,
  number bigint not null,
  hash bytea not null
);
create table platform.cooperation (
  cooperation_id uuid not null,
  slug text not null,
  name text not null,
  purpose text default ''::text not null,
  language text default 'nb'::text not null,
  kind text default 'network'::text not null,
  founded_year integer,
  published boolean default false not null,
  pinned_date date,
  example_note text,
  fictional boolean default false not null,
  revision integer default 1 not null
);
create table platform.due (
  cooperation_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  what text not null,
  on_date date,
  when_text text,
  bearer text default ''::text not null,
  done_on date,
  visibility platform.visibility not null
);
create table platform.invitation (
  secret_hash bytea not null,
  person_id uuid not null,
  created_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create table platform.link (
  cooperation_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  meaning text not null,
  since date,
  visibility platform.visibility not null
);
create table platform.person (
  id uuid not null,
  name text not null,
  administrator boolean default false not null,
  machine boolean default false not null,
  demonstration boolean default false not null,
  language text,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  revision integer default 1 not null
);
create table platform.record (
  cooperation_id uuid not null,
  id uuid not null,
  kind text not null,
  station text not null,
  title text not null,
  summary text default ''::text not null,
  search_text text default ''::text not null,
  language text default 'nb'::text not null,
  path text not null,
  source text default ''::text not null,
  "position" integer default 0 not null,
  visibility platform.visibility not null,
  updated_at timestamp with time zone default now() not null,
  search tsvector generated always as (((setweight(to_tsvector('platform.norwegian'::regconfig, title), 'A'::"char") || setweight(to_tsvector('platform.norwegian'::regconfig, summary), 'B'::"char")) || setweight(to_tsvector('platform.norwegian'::regconfig, search_text), 'C'::"char"))) stored
);
create table platform.role_assignment (
  cooperation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  organisation_id uuid,
  during daterange default daterange(CURRENT_DATE, NULL::date) not null,
  revision integer default 1 not null
);
create table platform.session (
  token_hash bytea not null,
  id uuid not null,
  person_id uuid not null,
  created_at timestamp with time zone default now() not null,
  last_seen_at timestamp with time zone default now() not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  device text default ''::text not null
);
create table platform.submission (
  token uuid not null,
  person_id uuid default platform.current_person() not null,
  location text not null,
  created_at timestamp with time zone default now() not null
);
create table platform.task (
  cooperation_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  person_id uuid,
  what text not null,
  on_date date,
  done_at timestamp with time zone,
  visibility platform.visibility default 'cooperation'::text not null
);
create table registers.membership (
  cooperation_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  part text not null,
  role_text text default ''::text not null,
  "position" integer default 0 not null,
  during daterange default daterange(NULL::date, NULL::date) not null,
  note text default ''::text not null,
  source text default ''::text not null,
  visibility platform.visibility default 'public'::text not null,
  revision integer default 1 not null
);
create table registers.municipality_change (
  from_code text not null,
  to_code text not null,
  on_date date not null,
  weight_millionths integer not null,
  source text default ''::text not null
);
create table registers.municipality_code (
  code text not null,
  organisation_id uuid not null,
  name text not null,
  during daterange not null,
  source text default ''::text not null
);
create table registers.organisation (
  id uuid not null,
  slug text not null,
  kind text not null,
  organisation_number text,
  language_form text,
  during daterange default daterange(NULL::date, NULL::date) not null,
  revision integer default 1 not null
);
create table registers.organisation_name (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  kind text not null,
  during daterange default daterange(NULL::date, NULL::date) not null
);
create table registers.population (
  code text not null,
  on_date date not null,
  age_from smallint default 0 not null,
  age_to smallint default 150 not null,
  persons integer not null,
  source text not null
);

-- Constraints

alter table migration.done add constraint done_pkey PRIMARY KEY (name);
alter table platform.audit_entry add constraint audit_entry_action_check CHECK ((action ~ '^[a-z]+(-[a-z]+)*$'::text));
alter table platform.audit_entry add constraint audit_entry_pkey PRIMARY KEY (cooperation_id, number);
alter table platform.audit_head add constraint audit_head_pkey PRIMARY KEY (cooperation_id);
alter table platform.cooperation add constraint cooperation_example_note_check CHECK ((length(example_note) <= 5000));
alter table platform.cooperation add constraint cooperation_kind_check CHECK ((kind = ANY (ARRAY['network'::text, 'health-community'::text, 'project'::text, 'other'::text])));
alter table platform.cooperation add constraint cooperation_language_check CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])));
alter table platform.cooperation add constraint cooperation_name_is_given CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table platform.cooperation add constraint cooperation_purpose_check CHECK ((length(purpose) <= 5000));
alter table platform.cooperation add constraint cooperation_slug_is_readable CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60)));
alter table platform.cooperation add constraint cooperation_pkey PRIMARY KEY (cooperation_id);
alter table platform.cooperation add constraint cooperation_slug_is_unique UNIQUE (slug);
alter table platform.due add constraint due_bearer_check CHECK ((length(bearer) <= 200));
alter table platform.due add constraint due_has_a_time CHECK (((on_date IS NOT NULL) OR (when_text IS NOT NULL)));
alter table platform.due add constraint due_what_check CHECK (((length(what) >= 1) AND (length(what) <= 300)));
alter table platform.due add constraint due_when_text_check CHECK ((length(when_text) <= 100));
alter table platform.due add constraint due_cooperation_id_record_id_fkey FOREIGN KEY (cooperation_id, record_id) REFERENCES platform.record(cooperation_id, id) ON DELETE CASCADE;
alter table platform.due add constraint due_pkey PRIMARY KEY (cooperation_id, id);
alter table platform.invitation add constraint invitation_secret_hash_check CHECK ((length(secret_hash) = 32));
alter table platform.invitation add constraint invitation_person_id_fkey FOREIGN KEY (person_id) REFERENCES platform.person(id);
alter table platform.invitation add constraint invitation_pkey PRIMARY KEY (secret_hash);
alter table platform.link add constraint link_joins_two_records CHECK ((from_id <> to_id));
alter table platform.link add constraint link_meaning_check CHECK ((meaning ~ '^[a-z]+(-[a-z]+)*$'::text));
alter table platform.link add constraint link_cooperation_id_from_id_fkey FOREIGN KEY (cooperation_id, from_id) REFERENCES platform.record(cooperation_id, id) ON DELETE CASCADE;
alter table platform.link add constraint link_cooperation_id_to_id_fkey FOREIGN KEY (cooperation_id, to_id) REFERENCES platform.record(cooperation_id, id) ON DELETE CASCADE;
alter table platform.link add constraint link_pkey PRIMARY KEY (cooperation_id, from_id, to_id, meaning);
alter table platform.person add constraint person_language_check CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])));
alter table platform.person add constraint person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table platform.person add constraint person_pkey PRIMARY KEY (id);
alter table platform.record add constraint record_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text));
alter table platform.record add constraint record_language_check CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])));
alter table platform.record add constraint record_path_is_below_its_cooperation CHECK (((path ~ '^[^/\\\s?#][^\\\s]*$'::text) AND (length(path) <= 300)));
alter table platform.record add constraint record_search_text_check CHECK ((length(search_text) <= 20000));
alter table platform.record add constraint record_source_check CHECK ((length(source) <= 500));
alter table platform.record add constraint record_station_check CHECK ((station = ANY (ARRAY['outlook'::text, 'policy'::text, 'strategy'::text, 'agreements'::text, 'networks'::text, 'projects'::text, 'economy'::text, 'benefits'::text, 'reports'::text])));
alter table platform.record add constraint record_summary_check CHECK ((length(summary) <= 2000));
alter table platform.record add constraint record_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)));
alter table platform.record add constraint record_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES platform.cooperation(cooperation_id);
alter table platform.record add constraint record_pkey PRIMARY KEY (cooperation_id, id);
alter table platform.role_assignment add constraint representative_has_organisation CHECK (((role <> 'representative'::text) OR (organisation_id IS NOT NULL)));
alter table platform.role_assignment add constraint role_assignment_role_check CHECK ((role = ANY (ARRAY['coordinator'::text, 'leader'::text, 'representative'::text, 'seat-holder'::text, 'observer'::text])));
alter table platform.role_assignment add constraint role_lasts_some_time CHECK ((NOT isempty(during)));
alter table platform.role_assignment add constraint role_assignment_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES platform.cooperation(cooperation_id);
alter table platform.role_assignment add constraint role_assignment_person_id_fkey FOREIGN KEY (person_id) REFERENCES platform.person(id);
alter table platform.role_assignment add constraint role_assignment_pkey PRIMARY KEY (cooperation_id, id);
alter table platform.role_assignment add constraint role_is_held_once EXCLUDE USING gist (cooperation_id WITH =, person_id WITH =, role WITH =, during WITH &&);
alter table platform.session add constraint session_device_check CHECK ((length(device) <= 80));
alter table platform.session add constraint session_token_hash_check CHECK ((length(token_hash) = 32));
alter table platform.session add constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES platform.person(id);
alter table platform.session add constraint session_pkey PRIMARY KEY (token_hash);
alter table platform.session add constraint session_id_key UNIQUE (id);
alter table platform.submission add constraint submission_pkey PRIMARY KEY (token);
alter table platform.task add constraint task_what_check CHECK (((length(what) >= 1) AND (length(what) <= 300)));
alter table platform.task add constraint task_cooperation_id_record_id_fkey FOREIGN KEY (cooperation_id, record_id) REFERENCES platform.record(cooperation_id, id) ON DELETE CASCADE;
alter table platform.task add constraint task_person_id_fkey FOREIGN KEY (person_id) REFERENCES platform.person(id);
alter table platform.task add constraint task_pkey PRIMARY KEY (cooperation_id, id);
alter table registers.membership add constraint membership_during_check CHECK ((NOT isempty(during)));
alter table registers.membership add constraint membership_note_check CHECK ((length(note) <= 5000));
alter table registers.membership add constraint membership_part_check CHECK ((part = ANY (ARRAY['member'::text, 'agreement-party'::text, 'partner'::text, 'observer'::text])));
alter table registers.membership add constraint membership_role_text_check CHECK ((length(role_text) <= 200));
alter table registers.membership add constraint membership_source_check CHECK ((length(source) <= 500));
alter table registers.membership add constraint membership_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES platform.cooperation(cooperation_id);
alter table registers.membership add constraint membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES registers.organisation(id);
alter table registers.membership add constraint membership_pkey PRIMARY KEY (cooperation_id, id);
alter table registers.membership add constraint organisation_has_one_part_at_a_time EXCLUDE USING gist (cooperation_id WITH =, organisation_id WITH =, during WITH &&);
alter table registers.municipality_change add constraint municipality_change_source_check CHECK ((length(source) <= 500));
alter table registers.municipality_change add constraint municipality_change_weight_millionths_check CHECK (((weight_millionths >= 1) AND (weight_millionths <= 1000000)));
alter table registers.municipality_change add constraint municipality_does_not_become_itself CHECK ((from_code <> to_code));
alter table registers.municipality_change add constraint municipality_change_from_code_fkey FOREIGN KEY (from_code) REFERENCES registers.municipality_code(code);
alter table registers.municipality_change add constraint municipality_change_to_code_fkey FOREIGN KEY (to_code) REFERENCES registers.municipality_code(code);
alter table registers.municipality_change add constraint municipality_change_pkey PRIMARY KEY (from_code, on_date, to_code);
alter table registers.municipality_code add constraint municipality_code_code_check CHECK ((code ~ '^[0-9]{4}$'::text));
alter table registers.municipality_code add constraint municipality_code_during_check CHECK ((NOT isempty(during)));
alter table registers.municipality_code add constraint municipality_code_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)));
alter table registers.municipality_code add constraint municipality_code_source_check CHECK ((length(source) <= 500));
alter table registers.municipality_code add constraint municipality_code_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES registers.organisation(id);
alter table registers.municipality_code add constraint municipality_code_pkey PRIMARY KEY (code);
alter table registers.municipality_code add constraint municipality_has_one_code_at_a_time EXCLUDE USING gist (organisation_id WITH =, during WITH &&);
alter table registers.organisation add constraint organisation_during_check CHECK ((NOT isempty(during)));
alter table registers.organisation add constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'health-trust'::text, 'regional-health-authority'::text, 'university'::text, 'development-centre'::text, 'user-organisation'::text, 'union'::text, 'county'::text, 'state'::text, 'association'::text, 'company'::text, 'other'::text])));
alter table registers.organisation add constraint organisation_language_form_check CHECK ((language_form = ANY (ARRAY['nb'::text, 'nn'::text, 'neutral'::text])));
alter table registers.organisation add constraint organisation_number_is_nine_digits CHECK ((organisation_number ~ '^[0-9]{9}$'::text));
alter table registers.organisation add constraint organisation_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80)));
alter table registers.organisation add constraint organisation_pkey PRIMARY KEY (id);
alter table registers.organisation add constraint organisation_number_is_unique UNIQUE (organisation_number);
alter table registers.organisation add constraint organisation_slug_is_unique UNIQUE (slug);
alter table registers.organisation_name add constraint organisation_name_during_check CHECK ((NOT isempty(during)));
alter table registers.organisation_name add constraint organisation_name_kind_check CHECK ((kind = ANY (ARRAY['official'::text, 'short'::text, 'alias'::text])));
alter table registers.organisation_name add constraint organisation_name_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table registers.organisation_name add constraint organisation_name_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES registers.organisation(id);
alter table registers.organisation_name add constraint organisation_name_pkey PRIMARY KEY (id);
alter table registers.organisation_name add constraint organisation_has_one_name_at_a_time EXCLUDE USING gist (organisation_id WITH =, kind WITH =, during WITH &&) WHERE ((kind = ANY (ARRAY['official'::text, 'short'::text])));
alter table registers.population add constraint population_age_from_check CHECK (((age_from >= 0) AND (age_from <= 150)));
alter table registers.population add constraint population_check CHECK (((age_from <= age_to) AND (age_to <= 150)));
alter table registers.population add constraint population_is_not_negative CHECK ((persons >= 0));
alter table registers.population add constraint population_source_check CHECK (((length(source) >= 1) AND (length(source) <= 500)));
alter table registers.population add constraint population_code_fkey FOREIGN KEY (code) REFERENCES registers.municipality_code(code);
alter table registers.population add constraint population_pkey PRIMARY KEY (code, on_date, age_from, age_to);

-- Indexes

CREATE INDEX audit_entry_subject ON platform.audit_entry USING btree (cooperation_id, subject_id, number DESC);
CREATE INDEX due_on_date ON platform.due USING btree (cooperation_id, on_date);
CREATE INDEX link_to ON platform.link USING btree (cooperation_id, to_id);
CREATE INDEX record_path ON platform.record USING btree (cooperation_id, path);
CREATE INDEX record_search ON platform.record USING gin (search);
CREATE INDEX record_station ON platform.record USING btree (cooperation_id, station, "position", title COLLATE platform.norwegian, id);
CREATE INDEX record_title_trigram ON platform.record USING gin (title gin_trgm_ops);
CREATE INDEX role_assignment_person ON platform.role_assignment USING btree (person_id);
CREATE INDEX session_person ON platform.session USING btree (person_id);
CREATE INDEX task_person ON platform.task USING btree (person_id, on_date) WHERE (done_at IS NULL);
CREATE INDEX membership_organisation ON registers.membership USING btree (organisation_id);
CREATE INDEX organisation_name_organisation ON registers.organisation_name USING btree (organisation_id);
CREATE INDEX organisation_name_trigram ON registers.organisation_name USING gin (name gin_trgm_ops);

-- Functions

CREATE OR REPLACE FUNCTION platform.accept_invitation(secret bytea, new_token_hash bytea, new_id uuid, browser text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  guest uuid;
begin
  update platform.invitation set used_at = now()
   where secret_hash = sha256(secret) and used_at is null and expires_at > now()
     and exists (select from platform.person where person.id = person_id and person.disabled_at is null)
  returning person_id into guest;
  if guest is null then
    return false;
  end if;
  insert into platform.session (token_hash, id, person_id, expires_at, device)
  values (new_token_hash, new_id, guest, now() + interval '12 hours', browser);
  return true;
end
$function$
;
CREATE OR REPLACE FUNCTION platform.actor_of(hash bytea)
 RETURNS TABLE(person_id uuid, name text, administrator boolean, session_id uuid, language text, drowsy boolean, roles jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select person.id, person.name, person.administrator, session.id, person.language,
         session.last_seen_at < now() - interval '1 minute',
         coalesce((select jsonb_agg(jsonb_build_object('cooperationId', held.cooperation_id, 'role', held.role,
                                                       'organisationId', held.organisation_id)
                                    order by held.cooperation_id, held.role)
                     from platform.role_assignment as held
                    where held.person_id = person.id and held.during @> current_date), '[]')
    from platform.session_of(hash) as session
    join platform.person on person.id = session.person_id
$function$
;
CREATE OR REPLACE FUNCTION platform.audit_hash(entry platform.audit_entry)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select sha256(entry.previous_hash || convert_to(concat_ws(chr(10),
    entry.cooperation_id, entry.number,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.person_id, entry.action, entry.subject_kind, entry.subject_id,
    encode(entry.payload_digest, 'hex')), 'UTF8'))
$function$
;
CREATE OR REPLACE FUNCTION platform.audit_payload_digest(salt bytea, before jsonb, after jsonb)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
AS $function$ select sha256(salt || convert_to(coalesce(before::text, '') || chr(10) || coalesce(after::text, ''), 'UTF8')) $function$
;
CREATE OR REPLACE FUNCTION platform.chain_audit_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  head platform.audit_head;
begin
  if platform.current_person() is null then
    raise exception 'a change needs a person' using errcode = 'insufficient_privilege';
  end if;
  insert into platform.audit_head values (new.cooperation_id, 0, sha256(''))
    on conflict (cooperation_id) do nothing;
  select * into head from platform.audit_head where cooperation_id = new.cooperation_id for update;
  new.number := head.number + 1;
  new.at := clock_timestamp();
  new.person_id := platform.current_person();
  new.salt := uuid_send(gen_random_uuid());
  new.payload_digest := platform.audit_payload_digest(new.salt, new.before, new.after);
  new.previous_hash := head.hash;
  new.erased_at := null;
  new.hash := platform.audit_hash(new);
  update platform.audit_head set number = new.number, hash = new.hash where cooperation_id = new.cooperation_id;
  -- Tells require_audit_entry that this transaction has said what it changed here.
  perform set_config('samsyn.audited', coalesce(current_setting('samsyn.audited', true), '') || new.cooperation_id, true);
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION platform.cooperations_as(roles text[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION platform.current_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ select (platform.current_session()).person_id $function$
;
CREATE OR REPLACE FUNCTION platform.current_session()
 RETURNS platform.session
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ select platform.session_of(decode(nullif(current_setting('samsyn.session', true), ''), 'hex')) $function$
;
CREATE OR REPLACE FUNCTION platform.demonstration_people()
 RETURNS TABLE(id uuid, name text, role text, cooperation_slug text, cooperation_name text, organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select person.id, person.name, held.role, cooperation.slug, cooperation.name, held.organisation_id
    from platform.person
    join platform.role_assignment as held on held.person_id = person.id and held.during @> current_date
    join platform.cooperation on cooperation.cooperation_id = held.cooperation_id
   where person.demonstration and person.disabled_at is null and cooperation.fictional
   order by cooperation.name, array_position('{coordinator,leader,representative,seat-holder,observer}', held.role), person.name
$function$
;
CREATE OR REPLACE FUNCTION platform.editable_cooperations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ select platform.cooperations_as('{coordinator,leader}') $function$
;
CREATE OR REPLACE FUNCTION platform.installation()
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select '00000000-0000-0000-0000-000000000000'::uuid $function$
;
CREATE OR REPLACE FUNCTION platform.is_administrator()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce((select person.administrator or person.machine from platform.person
                    where person.id = platform.current_person()), false)
$function$
;
CREATE OR REPLACE FUNCTION platform.member_cooperations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ select platform.cooperations_as('{coordinator,leader,representative,observer}') $function$
;
CREATE OR REPLACE FUNCTION platform.open_demonstration_session(guest uuid, new_token_hash bytea, new_id uuid, browser text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with opened as (
    insert into platform.session (token_hash, id, person_id, expires_at, device)
    select new_token_hash, new_id, person.id, now() + interval '12 hours', browser
      from platform.person
     where person.id = guest and person.demonstration and person.disabled_at is null
           and not person.administrator and not person.machine
    returning 1)
  select exists (select from opened)
$function$
;
CREATE OR REPLACE FUNCTION platform.own_cooperations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ select platform.cooperations_as('{coordinator,leader,representative,seat-holder,observer}') $function$
;
CREATE OR REPLACE PROCEDURE platform.protect(IN target regclass)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $procedure$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('grant select, insert, update, delete on %s to samsyn_app', target);
  execute format($sql$create policy read_editor on %s for select to samsyn_app
    using (cooperation_id = any ((select platform.editable_cooperations())::uuid[]))$sql$, target);
  execute format($sql$create policy read_member on %s for select to samsyn_app
    using (visibility in ('public', 'cooperation')
           and cooperation_id = any ((select platform.member_cooperations())::uuid[]))$sql$, target);
  execute format($sql$create policy read_anybody on %s for select to samsyn_app
    using (visibility = 'public'
           and cooperation_id = any ((select platform.published_cooperations())::uuid[]))$sql$, target);
  execute format($sql$create policy insert_editor on %s for insert to samsyn_app
    with check (cooperation_id = any ((select platform.editable_cooperations())::uuid[]))$sql$, target);
  execute format($sql$create policy update_editor on %s for update to samsyn_app
    using (cooperation_id = any ((select platform.editable_cooperations())::uuid[]))
    with check (cooperation_id = any ((select platform.editable_cooperations())::uuid[]))$sql$, target);
  execute format($sql$create policy delete_editor on %s for delete to samsyn_app
    using (cooperation_id = any ((select platform.editable_cooperations())::uuid[]))$sql$, target);
  execute format('create constraint trigger change_is_audited after insert or update or delete on %s
    deferrable initially deferred for each row execute function platform.require_audit_entry()', target);
end
$procedure$
;
CREATE OR REPLACE PROCEDURE platform.protect_shared(IN target regclass)
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $procedure$
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
$procedure$
;
CREATE OR REPLACE FUNCTION platform.published_cooperations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$ select coalesce(array_agg(cooperation_id), '{}') from platform.cooperation where published $function$
;
CREATE OR REPLACE FUNCTION platform.require_audit_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if position(coalesce(new.cooperation_id, old.cooperation_id)::text
              in coalesce(current_setting('samsyn.audited', true), '')) = 0 then
    raise exception 'a change in %.% has no audit entry', tg_table_schema, tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION platform.session_of(hash bytea)
 RETURNS platform.session
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select session
    from platform.session
    join platform.person on person.id = session.person_id
   where session.token_hash = hash
     and session.ended_at is null
     and session.expires_at > now()
     and session.last_seen_at > now() - interval '8 hours'
     and person.disabled_at is null
$function$
;
CREATE OR REPLACE FUNCTION platform.touch_session()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  update platform.session set last_seen_at = now()
   where token_hash = (platform.current_session()).token_hash and last_seen_at < now() - interval '1 minute'
$function$
;
CREATE OR REPLACE FUNCTION platform.visible_people()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce(array_agg(distinct seen.id), '{}')
    from (select platform.current_person() as id
           union all
          select role_assignment.person_id
            from platform.role_assignment
           where role_assignment.cooperation_id = any (platform.member_cooperations())
           union all
          select person.id from platform.person where platform.is_administrator()) as seen
   where seen.id is not null
$function$
;

-- Triggers

CREATE TRIGGER chain_audit_entry BEFORE INSERT ON platform.audit_entry FOR EACH ROW EXECUTE FUNCTION platform.chain_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.cooperation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.due DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.role_assignment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.task DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON registers.membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();

-- Row security

alter table migration.done disable row level security;
alter table platform.audit_entry enable row level security, force row level security;
alter table platform.audit_head enable row level security, force row level security;
alter table platform.cooperation enable row level security, force row level security;
alter table platform.due enable row level security, force row level security;
alter table platform.invitation enable row level security, force row level security;
alter table platform.link enable row level security, force row level security;
alter table platform.person enable row level security, force row level security;
alter table platform.record enable row level security, force row level security;
alter table platform.role_assignment enable row level security, force row level security;
alter table platform.session enable row level security, force row level security;
alter table platform.submission enable row level security, force row level security;
alter table platform.task enable row level security, force row level security;
alter table registers.membership enable row level security, force row level security;
alter table registers.municipality_change enable row level security, force row level security;
alter table registers.municipality_code enable row level security, force row level security;
alter table registers.organisation enable row level security, force row level security;
alter table registers.organisation_name enable row level security, force row level security;
alter table registers.population enable row level security, force row level security;

-- Policies

create policy insert_editor on platform.audit_entry for insert to samsyn_app with check (((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])) OR ((cooperation_id = platform.installation()) AND (( SELECT platform.current_person() AS current_person) IS NOT NULL)) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy owner_decides on platform.audit_entry for all to samsyn_owner using (true) with check (true);
create policy read_editor on platform.audit_entry for select to samsyn_app using (((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])) OR ((cooperation_id = platform.installation()) AND ( SELECT platform.is_administrator() AS is_administrator))));
create policy owner_decides on platform.audit_head for all to samsyn_owner using (true) with check (true);
create policy read_anybody on platform.audit_head for select to samsyn_app using (((cooperation_id = ANY (( SELECT (platform.own_cooperations() || platform.published_cooperations()))::uuid[])) OR (cooperation_id = platform.installation())));
create policy insert_administrator on platform.cooperation for insert to samsyn_app with check (( SELECT platform.is_administrator() AS is_administrator));
create policy owner_decides on platform.cooperation for all to samsyn_owner using (true) with check (true);
create policy read_anybody on platform.cooperation for select to samsyn_app using ((published OR (cooperation_id = ANY (( SELECT platform.own_cooperations() AS own_cooperations)::uuid[])) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy update_editor on platform.cooperation for update to samsyn_app using (((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy delete_editor on platform.due for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on platform.due for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on platform.due for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on platform.due for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on platform.due for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on platform.due for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy owner_decides on platform.invitation for all to samsyn_owner using (true) with check (true);
create policy delete_editor on platform.link for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on platform.link for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on platform.link for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on platform.link for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on platform.link for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on platform.link for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on platform.person for insert to samsyn_app with check ((( SELECT platform.is_administrator() AS is_administrator) OR (( SELECT cardinality(platform.editable_cooperations()) AS cardinality) > 0)));
create policy owner_decides on platform.person for all to samsyn_owner using (true) with check (true);
create policy read_acquaintance on platform.person for select to samsyn_app using ((id = ANY (( SELECT platform.visible_people() AS visible_people)::uuid[])));
create policy update_own on platform.person for update to samsyn_app using (((id = ( SELECT platform.current_person() AS current_person)) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy delete_editor on platform.record for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on platform.record for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on platform.record for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on platform.record for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on platform.record for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on platform.record for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on platform.role_assignment for insert to samsyn_app with check (((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy owner_decides on platform.role_assignment for all to samsyn_owner using (true) with check (true);
create policy read_member on platform.role_assignment for select to samsyn_app using (((cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[])) OR (person_id = ( SELECT platform.current_person() AS current_person)) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy update_editor on platform.role_assignment for update to samsyn_app using (((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy owner_decides on platform.session for all to samsyn_owner using (true) with check (true);
create policy read_own on platform.session for select to samsyn_app using (((person_id = ( SELECT platform.current_person() AS current_person)) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy update_own on platform.session for update to samsyn_app using (((person_id = ( SELECT platform.current_person() AS current_person)) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy insert_own on platform.submission for insert to samsyn_app with check ((person_id = ( SELECT platform.current_person() AS current_person)));
create policy read_own on platform.submission for select to samsyn_app using ((person_id = ( SELECT platform.current_person() AS current_person)));
create policy delete_editor on platform.task for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on platform.task for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on platform.task for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on platform.task for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on platform.task for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on platform.task for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_editor on registers.membership for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on registers.membership for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on registers.membership for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on registers.membership for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on registers.membership for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on registers.membership for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_administrator on registers.municipality_change for delete to samsyn_app using (( SELECT platform.is_administrator() AS is_administrator));
create policy insert_administrator on registers.municipality_change for insert to samsyn_app with check (( SELECT platform.is_administrator() AS is_administrator));
create policy read_anybody on registers.municipality_change for select to samsyn_app using (true);
create policy update_administrator on registers.municipality_change for update to samsyn_app using (( SELECT platform.is_administrator() AS is_administrator));
create policy delete_administrator on registers.municipality_code for delete to samsyn_app using (( SELECT platform.is_administrator() AS is_administrator));
create policy insert_administrator on registers.municipality_code for insert to samsyn_app with check (( SELECT platform.is_administrator() AS is_administrator));
create policy read_anybody on registers.municipality_code for select to samsyn_app using (true);
create policy update_administrator on registers.municipality_code for update to samsyn_app using (( SELECT platform.is_administrator() AS is_administrator));
create policy delete_administrator on registers.organisation for delete to samsyn_app using (( SELECT platform.is_administrator() AS is_administrator));
create policy insert_administrator on registers.organisation for insert to samsyn_app with check (( SELECT platform.is_administrator() AS is_administrator));
create policy insert_editor on registers.organisation for insert to samsyn_app with check ((( SELECT cardinality(platform.editable_cooperations()) AS cardinality) > 0));
create policy read_anybody on registers.organisation for select to samsyn_app using (true);
create policy update_administrator on registers.organisation for update to samsyn_app using (( SELECT platform.is_administrator() AS is_administrator));
create policy delete_administrator on registers.organisation_name for delete to samsyn_app using (( SELECT platform.is_administrator() AS is_administrator));
create policy insert_administrator on registers.organisation_name for insert to samsyn_app with check (( SELECT platform.is_administrator() AS is_administrator));
create policy insert_editor on registers.organisation_name for insert to samsyn_app with check ((( SELECT cardinality(platform.editable_cooperations()) AS cardinality) > 0));
create policy read_anybody on registers.organisation_name for select to samsyn_app using (true);
create policy update_administrator on registers.organisation_name for update to samsyn_app using (( SELECT platform.is_administrator() AS is_administrator));
create policy delete_administrator on registers.population for delete to samsyn_app using (( SELECT platform.is_administrator() AS is_administrator));
create policy insert_administrator on registers.population for insert to samsyn_app with check (( SELECT platform.is_administrator() AS is_administrator));
create policy read_anybody on registers.population for select to samsyn_app using (true);
create policy update_administrator on registers.population for update to samsyn_app using (( SELECT platform.is_administrator() AS is_administrator));

-- Rights

grant insert, select on platform.audit_entry to samsyn_app;
grant select on platform.audit_head to samsyn_app;
grant insert, select, update on platform.cooperation to samsyn_app;
grant delete, insert, select, update on platform.due to samsyn_app;
grant delete, insert, select, update on platform.link to samsyn_app;
grant select on platform.person to samsyn_app;
grant delete, insert, select, update on platform.record to samsyn_app;
grant insert, select, update on platform.role_assignment to samsyn_app;
grant insert, select on platform.submission to samsyn_app;
grant delete, insert, select, update on platform.task to samsyn_app;
grant delete, insert, select, update on registers.membership to samsyn_app;
grant delete, insert, select, update on registers.municipality_change to samsyn_app;
grant delete, insert, select, update on registers.municipality_code to samsyn_app;
grant delete, insert, select, update on registers.organisation to samsyn_app;
grant delete, insert, select, update on registers.organisation_name to samsyn_app;
grant delete, insert, select, update on registers.population to samsyn_app;
