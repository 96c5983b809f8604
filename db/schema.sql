-- Written from the catalogue by "npm run db:listing"; a change here is lost.

-- Schemas

create schema economy;
create schema migration;
create schema outlook;
create schema platform;
create schema registers;

-- Domains

create domain platform.visibility as text CHECK ((VALUE = ANY (ARRAY['public'::text, 'cooperation'::text, 'body'::text, 'organisation'::text])));

-- Tables

create table economy.adopted_share (
  cooperation_id uuid not null,
  budget_id uuid not null,
  "position" smallint not null,
  organisation_id uuid not null,
  member_key text not null,
  slug text not null,
  name text not null,
  municipality boolean not null,
  exempt boolean not null,
  contribution text default ''::text not null,
  exact bigint not null,
  nearest bigint not null,
  residual bigint not null,
  rounded bigint not null,
  visibility platform.visibility not null
);
create table economy.adopted_value (
  cooperation_id uuid not null,
  budget_id uuid not null,
  member_key text not null,
  basis text not null,
  value numeric(24,6) not null,
  on_date date,
  source text default ''::text not null,
  visibility platform.visibility not null
);
create table economy.adoption (
  cooperation_id uuid not null,
  budget_id uuid not null,
  total bigint not null,
  population_on date,
  population_source text default ''::text not null,
  visibility platform.visibility not null
);
create table economy.budget (
  cooperation_id uuid not null,
  id uuid not null,
  year smallint not null,
  title text not null,
  purpose text default ''::text not null,
  note text default ''::text not null,
  source text default ''::text not null,
  status text default 'draft'::text not null,
  currency text default 'NOK'::text not null,
  stated_total bigint,
  members_on date not null,
  version_id uuid,
  population_on date,
  proposed_on date,
  adopted_on date,
  closed_on date,
  visibility platform.visibility not null,
  revision integer default 1 not null
);
create table economy.budget_line (
  cooperation_id uuid not null,
  id uuid not null,
  budget_id uuid not null,
  "position" smallint not null,
  kind text not null,
  text text not null,
  amount bigint,
  hours numeric(10,2),
  organisation_id uuid,
  note text default ''::text not null,
  source text default ''::text not null,
  visibility platform.visibility not null,
  revision integer default 1 not null
);
create table economy.budget_measure (
  cooperation_id uuid not null,
  budget_id uuid not null,
  basis text not null,
  organisation_id uuid not null,
  value numeric(24,6) not null,
  source text default ''::text not null,
  visibility platform.visibility not null
);
create table economy.cost_key (
  cooperation_id uuid not null,
  id uuid not null,
  slug text not null,
  title text not null,
  visibility platform.visibility not null,
  revision integer default 1 not null
);
create table economy.cost_key_member (
  cooperation_id uuid not null,
  version_id uuid not null,
  organisation_id uuid not null,
  "position" smallint not null,
  exempt boolean default false not null,
  contribution text default ''::text not null,
  visibility platform.visibility not null
);
create table economy.cost_key_part (
  cooperation_id uuid not null,
  version_id uuid not null,
  "position" smallint not null,
  kind text not null,
  basis text not null,
  label text default ''::text not null,
  unit text default ''::text not null,
  age_from smallint,
  age_to smallint,
  share_numerator bigint,
  share_denominator bigint,
  amount bigint,
  rate numeric(20,6),
  visibility platform.visibility not null
);
create table economy.cost_key_version (
  cooperation_id uuid not null,
  id uuid not null,
  cost_key_id uuid not null,
  number smallint not null,
  during daterange not null,
  step bigint not null,
  residual_rule text not null,
  residual_owner_id uuid,
  population_years_before smallint default 1 not null,
  inferred text[] default '{}'::text[] not null,
  note text default ''::text not null,
  source text default ''::text not null,
  visibility platform.visibility not null
);
create table economy.scenario (
  cooperation_id uuid not null,
  id uuid not null,
  budget_id uuid not null,
  "position" smallint not null,
  title text not null,
  text text default ''::text not null,
  query text not null,
  visibility platform.visibility not null,
  revision integer default 1 not null
);
create table migration.done (
  name text not null,
  checksum text not null,
  at timestamp with time zone default now() not null
);
create table outlook.scenario (
  cooperation_id uuid not null,
  id uuid not null,
  slug text not null,
  title text not null,
  note text default ''::text not null,
  scope text not null,
  places text[] not null,
  year smallint not null,
  base_year smallint not null,
  last_year smallint not null,
  levers jsonb not null,
  draws integer not null,
  seed integer not null,
  engine_version text not null,
  data_version text not null,
  calculated_at timestamp with time zone not null,
  results jsonb not null,
  visibility platform.visibility not null,
  revision integer default 1 not null
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
create table platform.file (
  cooperation_id uuid not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 bytea not null,
  content bytea not null,
  visibility platform.visibility not null,
  body_id uuid,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone default now() not null
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
create table platform.mail (
  cooperation_id uuid not null,
  id uuid not null,
  record_id uuid,
  to_address text not null,
  to_name text default ''::text not null,
  reply_to text,
  subject text not null,
  text text not null,
  calendar text,
  calendar_method text,
  attachments uuid[] default '{}'::uuid[] not null,
  status text default 'queued'::text not null,
  attempts integer default 0 not null,
  last_error text,
  next_try_at timestamp with time zone default now() not null,
  created_at timestamp with time zone default now() not null,
  sent_at timestamp with time zone,
  visibility platform.visibility default 'organisation'::text not null
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
  title_words tsvector generated always as (to_tsvector('platform.norwegian'::regconfig, title)) stored not null,
  words tsvector generated always as (((setweight(to_tsvector('platform.norwegian'::regconfig, title), 'A'::"char") || setweight(to_tsvector('platform.norwegian'::regconfig, summary), 'B'::"char")) || setweight(to_tsvector('platform.norwegian'::regconfig, search_text), 'C'::"char"))) stored not null
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
create table platform.search_word (
  word text not null
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
  person_id uuid default platform.current_person() not null,
  token uuid not null,
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
  begins date generated always as (COALESCE(lower(during), '-infinity'::date)) stored not null,
  ends date generated always as (COALESCE(upper(during), 'infinity'::date)) stored not null,
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
  begins date generated always as (COALESCE(lower(during), '-infinity'::date)) stored not null,
  ends date generated always as (COALESCE(upper(during), 'infinity'::date)) stored not null,
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
  during daterange default daterange(NULL::date, NULL::date) not null,
  begins date generated always as (COALESCE(lower(during), '-infinity'::date)) stored not null,
  ends date generated always as (COALESCE(upper(during), 'infinity'::date)) stored not null
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

alter table economy.adopted_share add constraint adopted_share_is_nearest_and_residual CHECK ((rounded = (nearest + residual)));
alter table economy.adopted_share add constraint adopted_share_is_not_negative CHECK ((rounded >= 0));
alter table economy.adopted_share add constraint adopted_share_member_key_check CHECK (((length(member_key) >= 1) AND (length(member_key) <= 100)));
alter table economy.adopted_share add constraint adopted_share_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)));
alter table economy.adopted_share add constraint exempt_member_pays_nothing CHECK (((NOT exempt) OR ((exact = 0) AND (nearest = 0) AND (residual = 0))));
alter table economy.adopted_share add constraint adopted_share_cooperation_id_budget_id_fkey FOREIGN KEY (cooperation_id, budget_id) REFERENCES economy.adoption(cooperation_id, budget_id);
alter table economy.adopted_share add constraint adopted_share_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES registers.organisation(id);
alter table economy.adopted_share add constraint adopted_share_pkey PRIMARY KEY (cooperation_id, budget_id, "position");
alter table economy.adopted_share add constraint adopted_member_is_listed_once UNIQUE (cooperation_id, budget_id, member_key);
alter table economy.adopted_value add constraint adopted_value_value_check CHECK ((value >= (0)::numeric));
alter table economy.adopted_value add constraint adopted_value_cooperation_id_budget_id_member_key_fkey FOREIGN KEY (cooperation_id, budget_id, member_key) REFERENCES economy.adopted_share(cooperation_id, budget_id, member_key);
alter table economy.adopted_value add constraint adopted_value_pkey PRIMARY KEY (cooperation_id, budget_id, member_key, basis);
alter table economy.adoption add constraint adoption_total_check CHECK ((total >= 0));
alter table economy.adoption add constraint adoption_cooperation_id_budget_id_fkey FOREIGN KEY (cooperation_id, budget_id) REFERENCES economy.budget(cooperation_id, id);
alter table economy.adoption add constraint adoption_pkey PRIMARY KEY (cooperation_id, budget_id);
alter table economy.budget add constraint adopted_budget_has_date_and_key CHECK ((((status = ANY (ARRAY['adopted'::text, 'closed'::text])) = (adopted_on IS NOT NULL)) AND ((adopted_on IS NULL) OR (version_id IS NOT NULL))));
alter table economy.budget add constraint budget_currency_check CHECK ((currency = 'NOK'::text));
alter table economy.budget add constraint budget_is_closed_after_adoption CHECK ((closed_on >= adopted_on));
alter table economy.budget add constraint budget_note_check CHECK ((length(note) <= 5000));
alter table economy.budget add constraint budget_purpose_check CHECK ((length(purpose) <= 500));
alter table economy.budget add constraint budget_source_check CHECK ((length(source) <= 500));
alter table economy.budget add constraint budget_stated_total_check CHECK ((stated_total >= 0));
alter table economy.budget add constraint budget_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'proposed'::text, 'adopted'::text, 'closed'::text])));
alter table economy.budget add constraint budget_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table economy.budget add constraint budget_visibility_check CHECK (((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])));
alter table economy.budget add constraint budget_year_check CHECK (((year >= 1990) AND (year <= 2100)));
alter table economy.budget add constraint closed_budget_has_date CHECK (((status = 'closed'::text) = (closed_on IS NOT NULL)));
alter table economy.budget add constraint budget_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES platform.cooperation(cooperation_id);
alter table economy.budget add constraint budget_cooperation_id_version_id_fkey FOREIGN KEY (cooperation_id, version_id) REFERENCES economy.cost_key_version(cooperation_id, id);
alter table economy.budget add constraint budget_pkey PRIMARY KEY (cooperation_id, id);
alter table economy.budget add constraint budget_year_is_unique UNIQUE (cooperation_id, year);
alter table economy.budget_line add constraint budget_line_kind_check CHECK ((kind = ANY (ARRAY['expense'::text, 'grant'::text, 'own-effort'::text])));
alter table economy.budget_line add constraint budget_line_note_check CHECK ((length(note) <= 5000));
alter table economy.budget_line add constraint budget_line_source_check CHECK ((length(source) <= 500));
alter table economy.budget_line add constraint budget_line_text_check CHECK (((length(text) >= 1) AND (length(text) <= 200)));
alter table economy.budget_line add constraint line_amount_is_not_negative CHECK ((amount >= 0));
alter table economy.budget_line add constraint line_hours_are_not_negative CHECK ((hours >= (0)::numeric));
alter table economy.budget_line add constraint line_is_hours_or_money CHECK ((num_nonnulls(amount, hours) = 1));
alter table economy.budget_line add constraint only_own_effort_is_in_hours CHECK (((hours IS NULL) OR (kind = 'own-effort'::text)));
alter table economy.budget_line add constraint own_effort_has_a_member CHECK (((kind = 'own-effort'::text) = (organisation_id IS NOT NULL)));
alter table economy.budget_line add constraint budget_line_cooperation_id_budget_id_fkey FOREIGN KEY (cooperation_id, budget_id) REFERENCES economy.budget(cooperation_id, id);
alter table economy.budget_line add constraint budget_line_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES registers.organisation(id);
alter table economy.budget_line add constraint budget_line_pkey PRIMARY KEY (cooperation_id, id);
alter table economy.budget_measure add constraint budget_measure_source_check CHECK ((length(source) <= 500));
alter table economy.budget_measure add constraint measure_is_not_negative CHECK ((value >= (0)::numeric));
alter table economy.budget_measure add constraint budget_measure_cooperation_id_budget_id_fkey FOREIGN KEY (cooperation_id, budget_id) REFERENCES economy.budget(cooperation_id, id);
alter table economy.budget_measure add constraint budget_measure_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES registers.organisation(id);
alter table economy.budget_measure add constraint budget_measure_pkey PRIMARY KEY (cooperation_id, budget_id, basis, organisation_id);
alter table economy.cost_key add constraint cost_key_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80)));
alter table economy.cost_key add constraint cost_key_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table economy.cost_key add constraint cost_key_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES platform.cooperation(cooperation_id);
alter table economy.cost_key add constraint cost_key_pkey PRIMARY KEY (cooperation_id, id);
alter table economy.cost_key add constraint cost_key_slug_is_unique UNIQUE (cooperation_id, slug);
alter table economy.cost_key_member add constraint cost_key_member_contribution_check CHECK ((length(contribution) <= 500));
alter table economy.cost_key_member add constraint cost_key_member_cooperation_id_version_id_fkey FOREIGN KEY (cooperation_id, version_id) REFERENCES economy.cost_key_version(cooperation_id, id) ON DELETE CASCADE;
alter table economy.cost_key_member add constraint cost_key_member_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES registers.organisation(id);
alter table economy.cost_key_member add constraint cost_key_member_pkey PRIMARY KEY (cooperation_id, version_id, organisation_id);
alter table economy.cost_key_member add constraint cost_key_order_is_clear UNIQUE (cooperation_id, version_id, "position") DEFERRABLE INITIALLY DEFERRED;
alter table economy.cost_key_part add constraint ages_belong_to_population CHECK ((((age_from IS NULL) = (age_to IS NULL)) AND ((age_from IS NULL) OR (kind = 'population'::text)) AND (age_from <= age_to)));
alter table economy.cost_key_part add constraint cost_key_part_age_from_check CHECK (((age_from >= 0) AND (age_from <= 150)));
alter table economy.cost_key_part add constraint cost_key_part_age_to_check CHECK (((age_to >= 0) AND (age_to <= 150)));
alter table economy.cost_key_part add constraint cost_key_part_basis_check CHECK (((basis ~ '^[a-z0-9]+(-[a-z0-9]+)*[+]?$'::text) AND (length(basis) <= 60)));
alter table economy.cost_key_part add constraint cost_key_part_kind_check CHECK ((kind = ANY (ARRAY['fixed'::text, 'flat'::text, 'population'::text, 'measure'::text])));
alter table economy.cost_key_part add constraint cost_key_part_label_check CHECK ((length(label) <= 100));
alter table economy.cost_key_part add constraint cost_key_part_position_check CHECK ((("position" >= 1) AND ("position" <= 50)));
alter table economy.cost_key_part add constraint cost_key_part_share_denominator_check CHECK ((share_denominator >= 1));
alter table economy.cost_key_part add constraint cost_key_part_share_numerator_check CHECK ((share_numerator >= 0));
alter table economy.cost_key_part add constraint cost_key_part_unit_check CHECK ((length(unit) <= 40));
alter table economy.cost_key_part add constraint fixed_amount_is_not_negative CHECK ((amount >= 0));
alter table economy.cost_key_part add constraint part_fits_its_kind CHECK ((((kind = 'fixed'::text) = (amount IS NOT NULL)) AND ((kind <> 'flat'::text) OR (share_numerator IS NOT NULL))));
alter table economy.cost_key_part add constraint part_says_one_thing CHECK ((num_nonnulls(share_numerator, amount, rate) = 1));
alter table economy.cost_key_part add constraint rate_is_not_negative CHECK ((rate >= (0)::numeric));
alter table economy.cost_key_part add constraint share_is_whole CHECK (((share_numerator IS NULL) = (share_denominator IS NULL)));
alter table economy.cost_key_part add constraint cost_key_part_cooperation_id_version_id_fkey FOREIGN KEY (cooperation_id, version_id) REFERENCES economy.cost_key_version(cooperation_id, id) ON DELETE CASCADE;
alter table economy.cost_key_part add constraint cost_key_part_pkey PRIMARY KEY (cooperation_id, version_id, "position");
alter table economy.cost_key_version add constraint cost_key_version_during_check CHECK ((NOT isempty(during)));
alter table economy.cost_key_version add constraint cost_key_version_inferred_check CHECK ((inferred <@ ARRAY['parts'::text, 'exemptions'::text, 'population-date'::text, 'rounding'::text, 'residual'::text]));
alter table economy.cost_key_version add constraint cost_key_version_note_check CHECK ((length(note) <= 5000));
alter table economy.cost_key_version add constraint cost_key_version_number_check CHECK ((number >= 1));
alter table economy.cost_key_version add constraint cost_key_version_population_years_before_check CHECK (((population_years_before >= 0) AND (population_years_before <= 20)));
alter table economy.cost_key_version add constraint cost_key_version_residual_rule_check CHECK ((residual_rule = ANY (ARRAY['last'::text, 'largest-remainder'::text, 'largest-payer'::text, 'member'::text])));
alter table economy.cost_key_version add constraint cost_key_version_source_check CHECK ((length(source) <= 500));
alter table economy.cost_key_version add constraint residual_owner_is_named CHECK (((residual_rule = 'member'::text) = (residual_owner_id IS NOT NULL)));
alter table economy.cost_key_version add constraint step_is_at_least_one_ore CHECK ((step >= 1));
alter table economy.cost_key_version add constraint cost_key_version_cooperation_id_cost_key_id_fkey FOREIGN KEY (cooperation_id, cost_key_id) REFERENCES economy.cost_key(cooperation_id, id);
alter table economy.cost_key_version add constraint cost_key_version_residual_owner_id_fkey FOREIGN KEY (residual_owner_id) REFERENCES registers.organisation(id);
alter table economy.cost_key_version add constraint cost_key_version_pkey PRIMARY KEY (cooperation_id, id);
alter table economy.cost_key_version add constraint cost_key_version_number_is_unique UNIQUE (cooperation_id, cost_key_id, number);
alter table economy.cost_key_version add constraint cost_key_has_one_version_at_a_time EXCLUDE USING gist (cooperation_id WITH =, cost_key_id WITH =, during WITH &&);
alter table economy.scenario add constraint scenario_query_check CHECK ((length(query) <= 2000));
alter table economy.scenario add constraint scenario_text_check CHECK ((length(text) <= 2000));
alter table economy.scenario add constraint scenario_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table economy.scenario add constraint scenario_cooperation_id_budget_id_fkey FOREIGN KEY (cooperation_id, budget_id) REFERENCES economy.budget(cooperation_id, id);
alter table economy.scenario add constraint scenario_pkey PRIMARY KEY (cooperation_id, id);
alter table economy.scenario add constraint scenario_title_is_unique UNIQUE (cooperation_id, budget_id, title);
alter table migration.done add constraint done_pkey PRIMARY KEY (name);
alter table outlook.scenario add constraint scenario_data_version_check CHECK (((length(data_version) >= 1) AND (length(data_version) <= 64)));
alter table outlook.scenario add constraint scenario_draws_check CHECK (((draws >= 1) AND (draws <= 10000)));
alter table outlook.scenario add constraint scenario_engine_version_check CHECK (((length(engine_version) >= 1) AND (length(engine_version) <= 20)));
alter table outlook.scenario add constraint scenario_last_year_check CHECK (((last_year >= 2000) AND (last_year <= 2060)));
alter table outlook.scenario add constraint scenario_levers_check CHECK ((jsonb_typeof(levers) = 'object'::text));
alter table outlook.scenario add constraint scenario_looks_ahead CHECK (((base_year < year) AND (year <= last_year)));
alter table outlook.scenario add constraint scenario_note_check CHECK ((length(note) <= 5000));
alter table outlook.scenario add constraint scenario_places_check CHECK (((cardinality(places) >= 1) AND (cardinality(places) <= 60)));
alter table outlook.scenario add constraint scenario_results_check CHECK (((jsonb_typeof(results) = 'object'::text) AND (length((results)::text) <= 400000)));
alter table outlook.scenario add constraint scenario_scope_check CHECK ((scope = ANY (ARRAY['cooperation'::text, 'place'::text, 'set'::text])));
alter table outlook.scenario add constraint scenario_seed_check CHECK ((seed >= 0));
alter table outlook.scenario add constraint scenario_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 90)));
alter table outlook.scenario add constraint scenario_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)));
alter table outlook.scenario add constraint scenario_visibility_check CHECK (((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])));
alter table outlook.scenario add constraint scenario_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES platform.cooperation(cooperation_id);
alter table outlook.scenario add constraint scenario_pkey PRIMARY KEY (cooperation_id, id);
alter table outlook.scenario add constraint scenario_slug_is_unique UNIQUE (cooperation_id, slug);
alter table outlook.scenario add constraint scenario_title_is_unique UNIQUE (cooperation_id, title);
alter table platform.audit_entry add constraint audit_entry_action_check CHECK ((action ~ '^[a-z]+(-[a-z]+)*$'::text));
alter table platform.audit_entry add constraint audit_entry_subject_kind_check CHECK ((subject_kind ~ '^[a-z]+(-[a-z]+)*$'::text));
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
alter table platform.file add constraint file_has_its_size CHECK (((size > 0) AND (size = length(content))));
alter table platform.file add constraint file_is_of_a_known_kind CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'::text, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'::text])));
alter table platform.file add constraint file_is_what_was_sent CHECK ((sha256 = sha256(content)));
alter table platform.file add constraint file_name_is_clean CHECK ((((length(name) >= 1) AND (length(name) <= 150)) AND (name !~ '[[:cntrl:]/\\]'::text)));
alter table platform.file add constraint file_of_a_body_names_it CHECK ((((visibility)::text <> 'body'::text) OR (body_id IS NOT NULL)));
alter table platform.file add constraint file_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES platform.cooperation(cooperation_id);
alter table platform.file add constraint file_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES platform.person(id);
alter table platform.file add constraint file_pkey PRIMARY KEY (cooperation_id, id);
alter table platform.invitation add constraint invitation_secret_hash_check CHECK ((length(secret_hash) = 32));
alter table platform.invitation add constraint invitation_person_id_fkey FOREIGN KEY (person_id) REFERENCES platform.person(id);
alter table platform.invitation add constraint invitation_pkey PRIMARY KEY (secret_hash);
alter table platform.link add constraint link_joins_two_records CHECK ((from_id <> to_id));
alter table platform.link add constraint link_meaning_check CHECK ((meaning ~ '^[a-z]+(-[a-z]+)*$'::text));
alter table platform.link add constraint link_cooperation_id_from_id_fkey FOREIGN KEY (cooperation_id, from_id) REFERENCES platform.record(cooperation_id, id) ON DELETE CASCADE;
alter table platform.link add constraint link_cooperation_id_to_id_fkey FOREIGN KEY (cooperation_id, to_id) REFERENCES platform.record(cooperation_id, id) ON DELETE CASCADE;
alter table platform.link add constraint link_pkey PRIMARY KEY (cooperation_id, from_id, to_id, meaning);
alter table platform.mail add constraint mail_address_is_one_address CHECK (((length(to_address) <= 254) AND (to_address ~ '^[^[:space:][:cntrl:]<>,;:"()@]+@[^[:space:][:cntrl:]<>,;:"()@]+$'::text)));
alter table platform.mail add constraint mail_attachments_check CHECK ((cardinality(attachments) <= 20));
alter table platform.mail add constraint mail_calendar_check CHECK ((length(calendar) <= 50000));
alter table platform.mail add constraint mail_calendar_method_check CHECK ((calendar_method = ANY (ARRAY['request'::text, 'cancel'::text, 'publish'::text])));
alter table platform.mail add constraint mail_event_says_what_it_asks CHECK (((calendar IS NULL) = (calendar_method IS NULL)));
alter table platform.mail add constraint mail_fails_for_a_reason CHECK (((status <> 'failed'::text) OR (last_error IS NOT NULL)));
alter table platform.mail add constraint mail_is_for_editors CHECK (((visibility)::text = 'organisation'::text));
alter table platform.mail add constraint mail_is_sent_at_a_time CHECK (((status = 'sent'::text) = (sent_at IS NOT NULL)));
alter table platform.mail add constraint mail_last_error_check CHECK ((last_error ~ '^[a-z]+(-[a-z]+)*$'::text));
alter table platform.mail add constraint mail_name_is_one_line CHECK (((length(to_name) <= 200) AND (to_name !~ '[[:cntrl:]]'::text)));
alter table platform.mail add constraint mail_reply_goes_to_one_address CHECK (((length(reply_to) <= 254) AND (reply_to ~ '^[^[:space:][:cntrl:]<>,;:"()@]+@[^[:space:][:cntrl:]<>,;:"()@]+$'::text)));
alter table platform.mail add constraint mail_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text])));
alter table platform.mail add constraint mail_subject_is_one_line CHECK ((((length(subject) >= 1) AND (length(subject) <= 300)) AND (subject !~ '[[:cntrl:]]'::text)));
alter table platform.mail add constraint mail_text_check CHECK (((length(text) >= 1) AND (length(text) <= 20000)));
alter table platform.mail add constraint mail_cooperation_id_fkey FOREIGN KEY (cooperation_id) REFERENCES platform.cooperation(cooperation_id);
alter table platform.mail add constraint mail_pkey PRIMARY KEY (cooperation_id, id);
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
alter table platform.submission add constraint submission_location_check CHECK (((length(location) >= 1) AND (length(location) <= 1000)));
alter table platform.submission add constraint submission_pkey PRIMARY KEY (person_id, token);
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

CREATE INDEX budget_version ON economy.budget USING btree (cooperation_id, version_id);
CREATE INDEX budget_line_budget ON economy.budget_line USING btree (cooperation_id, budget_id, "position");
CREATE INDEX audit_entry_kind ON platform.audit_entry USING btree (cooperation_id, subject_kind, number DESC);
CREATE INDEX audit_entry_subject ON platform.audit_entry USING btree (cooperation_id, subject_id, number DESC);
CREATE INDEX due_on_date ON platform.due USING btree (cooperation_id, on_date, id);
CREATE INDEX due_record ON platform.due USING btree (cooperation_id, record_id);
CREATE INDEX file_uploaded_by ON platform.file USING btree (cooperation_id, uploaded_by);
CREATE INDEX link_to ON platform.link USING btree (cooperation_id, to_id);
CREATE INDEX mail_about ON platform.mail USING btree (cooperation_id, record_id, created_at);
CREATE INDEX mail_to_send ON platform.mail USING btree (cooperation_id, next_try_at) WHERE (status = 'queued'::text);
CREATE INDEX record_path ON platform.record USING btree (cooperation_id, path);
CREATE INDEX record_station ON platform.record USING btree (cooperation_id, station, "position", title COLLATE platform.norwegian, id);
CREATE INDEX record_title_words ON platform.record USING gin (title_words) WITH (fastupdate=off);
CREATE INDEX record_words ON platform.record USING gin (words) WITH (fastupdate=off);
CREATE INDEX role_assignment_person ON platform.role_assignment USING btree (person_id);
CREATE INDEX search_word_trigram ON platform.search_word USING gin (word gin_trgm_ops) WITH (fastupdate=off);
CREATE INDEX search_word_word ON platform.search_word USING btree (word);
CREATE INDEX session_person ON platform.session USING btree (person_id);
CREATE INDEX task_person ON platform.task USING btree (person_id, on_date) WHERE (done_at IS NULL);
CREATE INDEX task_record ON platform.task USING btree (cooperation_id, record_id);
CREATE INDEX membership_of_organisation ON registers.membership USING btree (organisation_id);
CREATE INDEX membership_organisation ON registers.membership USING btree (cooperation_id, organisation_id);
CREATE INDEX municipality_change_to ON registers.municipality_change USING btree (to_code);
CREATE INDEX municipality_code_organisation ON registers.municipality_code USING btree (organisation_id);
CREATE INDEX organisation_name_in_lower_case ON registers.organisation_name USING btree (lower(name));
CREATE INDEX organisation_name_in_order ON registers.organisation_name USING btree (name COLLATE platform.norwegian) WHERE (kind = 'official'::text);
CREATE INDEX organisation_name_organisation ON registers.organisation_name USING btree (organisation_id);
CREATE INDEX organisation_name_trigram ON registers.organisation_name USING gin (name gin_trgm_ops);
CREATE INDEX population_by_size ON registers.population USING btree (persons);
CREATE INDEX population_newest_first ON registers.population USING btree ((('4000-01-01'::date - on_date)));

-- Functions

CREATE OR REPLACE FUNCTION economy.is_adopted(tenant uuid, wanted uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from economy.budget
                  where budget.cooperation_id = tenant and budget.id = wanted
                    and budget.status in ('adopted', 'closed'))
$function$
;
CREATE OR REPLACE FUNCTION economy.keep_budget()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  closing economy.budget := old;
begin
  if tg_op = 'UPDATE' and old.status in ('draft', 'proposed') then
    if new.status = 'adopted' and not exists (
         select from economy.adoption
          where adoption.cooperation_id = new.cooperation_id and adoption.budget_id = new.id) then
      call economy.refuse('adoption_is_complete', 'a budget is adopted together with its shares');
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' and old.status in ('draft', 'proposed') then
    return old;
  end if;
  if tg_op = 'UPDATE' then
    closing.status := 'closed';
    closing.closed_on := new.closed_on;
    closing.revision := new.revision;
    if old.status = 'adopted' and closing is not distinct from new then
      return new;
    end if;
  end if;
  call economy.refuse('adopted_budget_is_never_changed', 'an adopted budget is never changed');
end
$function$
;
CREATE OR REPLACE FUNCTION economy.keep_cost_key_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  ended economy.cost_key_version := old;
begin
  if not exists (select from economy.budget
                  where budget.cooperation_id = old.cooperation_id and budget.version_id = old.id
                    and budget.status in ('adopted', 'closed')) then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and lower(new.during) is not distinct from lower(old.during) then
    ended.during := new.during;
    ended.visibility := new.visibility;
    if ended is not distinct from new then
      return new;
    end if;
  end if;
  call economy.refuse('adopted_key_is_never_changed', 'a key that an adopted budget rests on is never changed');
end
$function$
;
CREATE OR REPLACE FUNCTION economy.keep_what_belongs_to_budget()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (tg_op <> 'INSERT' and economy.is_adopted(old.cooperation_id, old.budget_id))
     or (tg_op <> 'DELETE' and economy.is_adopted(new.cooperation_id, new.budget_id)) then
    call economy.refuse('adopted_budget_is_never_changed', 'what an adopted budget consists of is never changed');
  end if;
  return coalesce(new, old);
end
$function$
;
CREATE OR REPLACE FUNCTION economy.keep_what_belongs_to_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  wanted uuid := coalesce(new.version_id, old.version_id);
  tenant uuid := coalesce(new.cooperation_id, old.cooperation_id);
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'visibility' = to_jsonb(old) - 'visibility' then
    return new;
  end if;
  if exists (select from economy.budget
              where budget.cooperation_id = tenant and budget.version_id = wanted
                and budget.status in ('adopted', 'closed')) then
    call economy.refuse('adopted_key_is_never_changed', 'a key that an adopted budget rests on is never changed');
  end if;
  return coalesce(new, old);
end
$function$
;
CREATE OR REPLACE PROCEDURE economy.refuse(IN rule text, IN sentence text)
 LANGUAGE plpgsql
AS $procedure$
begin
  raise exception '%', sentence using errcode = 'check_violation', constraint = rule;
end
$procedure$
;
CREATE OR REPLACE FUNCTION economy.require_sum()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  total bigint;
  paid numeric;
begin
  select adoption.total, coalesce(sum(adopted_share.rounded), 0) into total, paid
    from economy.adoption
    left join economy.adopted_share using (cooperation_id, budget_id)
   where adoption.cooperation_id = new.cooperation_id and adoption.budget_id = new.budget_id
   group by adoption.total;
  if total is distinct from paid then
    call economy.refuse('adopted_shares_add_up', 'adopted shares add up to their total');
  end if;
  return null;
end
$function$
;
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
  audited constant text := coalesce(current_setting('samsyn.audited', true), '');
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
  if position(new.cooperation_id::text in audited) = 0 then
    perform set_config('samsyn.audited', audited || new.cooperation_id, true);
  end if;
  return new;
end
$function$
;
CREATE OR REPLACE FUNCTION platform.cooperations_as(roles text[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  return coalesce((
    select case
             when person.machine then (select array_agg(cooperation.cooperation_id) from platform.cooperation)
             else (select array_agg(role_assignment.cooperation_id)
                     from platform.role_assignment
                    where role_assignment.person_id = person.id
                      and role_assignment.role = any (roles)
                      and role_assignment.during @> current_date)
           end
      from platform.session
      join platform.person on person.id = session.person_id
     where session.token_hash = decode(nullif(current_setting('samsyn.session', true), ''), 'hex')
       and session.ended_at is null
       and session.expires_at > now()
       and session.last_seen_at > now() - interval '8 hours'
       and person.disabled_at is null), '{}');
end
$function$
;
CREATE OR REPLACE FUNCTION platform.current_person()
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  return (select session.person_id
            from platform.session
            join platform.person on person.id = session.person_id
           where session.token_hash = decode(nullif(current_setting('samsyn.session', true), ''), 'hex')
             and session.ended_at is null
             and session.expires_at > now()
             and session.last_seen_at > now() - interval '8 hours'
             and person.disabled_at is null);
end
$function$
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
CREATE OR REPLACE FUNCTION platform.distinct_words(content text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce(array_agg(distinct parsed.token), '{}')
    from ts_parse('default', lower(content)) as parsed
   where parsed.tokid in (1, 2, 10, 11) and length(parsed.token) between 4 and 40
$function$
;
CREATE OR REPLACE FUNCTION platform.editable_cooperations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$ select platform.cooperations_as('{coordinator,leader}') $function$
;
CREATE OR REPLACE FUNCTION platform.forget_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
 SET plan_cache_mode TO 'force_custom_plan'
 SET jit TO 'off'
 SET client_min_messages TO 'warning'
AS $function$
declare
  gone text;
begin
  foreach gone in array platform.words_of(old) loop
    continue when tg_op = 'UPDATE' and gone = any (platform.words_of(new));
    continue when exists (select from platform.record where words @@ plainto_tsquery('platform.norwegian', gone));
    delete from platform.search_word where ctid = any (
      array(select search_word.ctid from platform.search_word where search_word.word = gone for update skip locked));
  end loop;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION platform.installation()
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select '00000000-0000-0000-0000-000000000000'::uuid $function$
;
CREATE OR REPLACE FUNCTION platform.is_administrator()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  return coalesce((
    select person.administrator or person.machine
      from platform.session
      join platform.person on person.id = session.person_id
     where session.token_hash = decode(nullif(current_setting('samsyn.session', true), ''), 'hex')
       and session.ended_at is null
       and session.expires_at > now()
       and session.last_seen_at > now() - interval '8 hours'
       and person.disabled_at is null), false);
end
$function$
;
CREATE OR REPLACE FUNCTION platform.learn_words()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  insert into platform.search_word (word)
  select learnt.word
    from unnest(platform.words_of(new)) as learnt (word)
   where not exists (select from platform.search_word where search_word.word = learnt.word);
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION platform.member_cooperations()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$ select platform.cooperations_as('{coordinator,leader,representative,observer}') $function$
;
CREATE OR REPLACE FUNCTION platform.near_words(asked text[])
 RETURNS TABLE(word text, near text, likeness real)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO 'pg_catalog', 'public'
 SET "pg_trgm.similarity_threshold" TO '0.25'
AS $function$
  select asked_word.word, found.word, found.likeness
    from unnest(asked) as asked_word (word)
   cross join lateral (
     select distinct search_word.word, similarity(search_word.word, asked_word.word) as likeness
       from platform.search_word
      where search_word.word % asked_word.word
      order by likeness desc, search_word.word
      limit 12) as found
$function$
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
 STABLE
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
declare
  audited constant text := coalesce(current_setting('samsyn.audited', true), '');
begin
  -- A row that moves from one cooperation to another is a change in both.
  if position(coalesce(new.cooperation_id, old.cooperation_id)::text in audited) = 0
     or position(coalesce(old.cooperation_id, new.cooperation_id)::text in audited) = 0 then
    raise exception 'a change in %.% has no audit entry', tg_table_schema, tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$function$
;
CREATE OR REPLACE FUNCTION platform.search_records(query tsquery, within uuid, most integer)
 RETURNS TABLE(cooperation_id uuid, id uuid, score integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 100
 SET search_path TO 'pg_catalog'
 SET plan_cache_mode TO 'force_custom_plan'
 SET jit TO 'off'
 SET enable_seqscan TO 'on'
AS $function$
#variable_conflict use_column
declare
  edited constant uuid[] := platform.editable_cooperations();
  joined constant uuid[] := platform.member_cooperations();
  published constant uuid[] := platform.published_cooperations();
  many_titles boolean;
  many boolean;
  titled integer;
begin
  select count(*) filter (where sample.title_words @@ query) > 30, count(*) filter (where sample.words @@ query) > 30
    into many_titles, many
    from (select record.title_words, record.words from platform.record
           where within is null or record.cooperation_id = within limit 300) as sample;
  perform set_config('enable_seqscan', many_titles::text, true);
  return query
  select record.cooperation_id, record.id, 1000000 + (1000000 * ts_rank(record.title_words, query, 1))::integer
    from platform.record
   where record.title_words @@ query
     and (within is null or record.cooperation_id = within)
     and (record.cooperation_id = any (edited)
          or record.visibility in ('public', 'cooperation') and record.cooperation_id = any (joined)
          or record.visibility = 'public' and record.cooperation_id = any (published))
   limit most;
  get diagnostics titled = row_count;
  perform set_config('enable_seqscan', many::text, true);
  return query
  select record.cooperation_id, record.id, (1000000 * ts_rank(record.words, query, 1))::integer
    from platform.record
   where record.words @@ query and not record.title_words @@ query
     and (within is null or record.cooperation_id = within)
     and (record.cooperation_id = any (edited)
          or record.visibility in ('public', 'cooperation') and record.cooperation_id = any (joined)
          or record.visibility = 'public' and record.cooperation_id = any (published))
   limit most - titled;
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
CREATE OR REPLACE FUNCTION platform.words_of(card platform.record)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog'
AS $function$ select platform.distinct_words(concat_ws(' ', card.title, card.summary, card.search_text)) $function$
;
CREATE OR REPLACE FUNCTION registers.name_member_cards(organisation uuid, new_title text, new_words text)
 RETURNS TABLE(cooperation_id uuid, id uuid, old_title text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
#variable_conflict use_column
begin
  if not platform.is_administrator() then
    raise exception 'only administrators name the cards of every cooperation' using errcode = 'insufficient_privilege';
  end if;
  return query
  with outdated as (
    select record.cooperation_id, record.id, record.title
      from registers.membership
      join platform.record on record.cooperation_id = membership.cooperation_id and record.id = membership.id
     where membership.organisation_id = organisation
       and record.kind = 'member-organisation'
       and (record.title <> new_title or record.search_text <> new_words)
     order by record.cooperation_id, record.id
       for update of record),
  renamed as (
    update platform.record
       set title = new_title, search_text = new_words, updated_at = now()
      from outdated
     where record.cooperation_id = outdated.cooperation_id and record.id = outdated.id)
  select outdated.cooperation_id, outdated.id, outdated.title from outdated;
end
$function$
;
CREATE OR REPLACE FUNCTION registers.require_name_on_every_date()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION registers.require_whole_weights()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$
;

-- Triggers

CREATE CONSTRAINT TRIGGER adopted_shares_add_up AFTER INSERT OR UPDATE ON economy.adopted_share DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION economy.require_sum();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON economy.adopted_share DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE TRIGGER keep_adopted_share BEFORE INSERT OR DELETE OR UPDATE ON economy.adopted_share FOR EACH ROW EXECUTE FUNCTION economy.keep_what_belongs_to_budget();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON economy.adopted_value DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE TRIGGER keep_adopted_value BEFORE INSERT OR DELETE OR UPDATE ON economy.adopted_value FOR EACH ROW EXECUTE FUNCTION economy.keep_what_belongs_to_budget();
CREATE CONSTRAINT TRIGGER adopted_shares_add_up AFTER INSERT OR UPDATE ON economy.adoption DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION economy.require_sum();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON economy.adoption DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE TRIGGER keep_adoption BEFORE INSERT OR DELETE OR UPDATE ON economy.adoption FOR EACH ROW EXECUTE FUNCTION economy.keep_what_belongs_to_budget();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON economy.budget DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE TRIGGER keep_budget BEFORE DELETE OR UPDATE ON economy.budget FOR EACH ROW EXECUTE FUNCTION economy.keep_budget();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON economy.budget_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE TRIGGER keep_budget_line BEFORE INSERT OR DELETE OR UPDATE ON economy.budget_line FOR EACH ROW EXECUTE FUNCTION economy.keep_what_belongs_to_budget();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON economy.budget_measure DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE TRIGGER keep_budget_measure BEFORE INSERT OR DELETE OR UPDATE ON economy.budget_measure FOR EACH ROW EXECUTE FUNCTION economy.keep_what_belongs_to_budget();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON economy.cost_key DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON economy.cost_key_member DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE TRIGGER keep_cost_key_member BEFORE INSERT OR DELETE OR UPDATE ON economy.cost_key_member FOR EACH ROW EXECUTE FUNCTION economy.keep_what_belongs_to_version();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON economy.cost_key_part DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE TRIGGER keep_cost_key_part BEFORE INSERT OR DELETE OR UPDATE ON economy.cost_key_part FOR EACH ROW EXECUTE FUNCTION economy.keep_what_belongs_to_version();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON economy.cost_key_version DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE TRIGGER keep_cost_key_version BEFORE DELETE OR UPDATE ON economy.cost_key_version FOR EACH ROW EXECUTE FUNCTION economy.keep_cost_key_version();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON economy.scenario DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON outlook.scenario DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE TRIGGER chain_audit_entry BEFORE INSERT ON platform.audit_entry FOR EACH ROW EXECUTE FUNCTION platform.chain_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.cooperation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.due DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.mail DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE TRIGGER forget_changed_words AFTER UPDATE OF title, summary, search_text ON platform.record FOR EACH ROW WHEN ((((old.title IS DISTINCT FROM new.title) OR (old.summary IS DISTINCT FROM new.summary)) OR (old.search_text IS DISTINCT FROM new.search_text))) EXECUTE FUNCTION platform.forget_words();
CREATE TRIGGER forget_words AFTER DELETE ON platform.record FOR EACH ROW EXECUTE FUNCTION platform.forget_words();
CREATE TRIGGER learn_changed_words AFTER UPDATE OF title, summary, search_text ON platform.record FOR EACH ROW WHEN ((((old.title IS DISTINCT FROM new.title) OR (old.summary IS DISTINCT FROM new.summary)) OR (old.search_text IS DISTINCT FROM new.search_text))) EXECUTE FUNCTION platform.learn_words();
CREATE TRIGGER learn_words AFTER INSERT ON platform.record FOR EACH ROW EXECUTE FUNCTION platform.learn_words();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.role_assignment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON platform.task DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER change_is_audited AFTER INSERT OR DELETE OR UPDATE ON registers.membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION platform.require_audit_entry();
CREATE CONSTRAINT TRIGGER municipality_change_weights_are_whole AFTER INSERT OR DELETE OR UPDATE ON registers.municipality_change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registers.require_whole_weights();
CREATE CONSTRAINT TRIGGER organisation_has_a_name_on_every_date AFTER INSERT OR DELETE OR UPDATE ON registers.organisation_name DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION registers.require_name_on_every_date();

-- Row security

alter table economy.adopted_share enable row level security, force row level security;
alter table economy.adopted_value enable row level security, force row level security;
alter table economy.adoption enable row level security, force row level security;
alter table economy.budget enable row level security, force row level security;
alter table economy.budget_line enable row level security, force row level security;
alter table economy.budget_measure enable row level security, force row level security;
alter table economy.cost_key enable row level security, force row level security;
alter table economy.cost_key_member enable row level security, force row level security;
alter table economy.cost_key_part enable row level security, force row level security;
alter table economy.cost_key_version enable row level security, force row level security;
alter table economy.scenario enable row level security, force row level security;
alter table migration.done disable row level security;
alter table outlook.scenario enable row level security, force row level security;
alter table platform.audit_entry enable row level security, force row level security;
alter table platform.audit_head enable row level security, force row level security;
alter table platform.cooperation enable row level security, force row level security;
alter table platform.due enable row level security, force row level security;
alter table platform.file enable row level security, force row level security;
alter table platform.invitation enable row level security, force row level security;
alter table platform.link enable row level security, force row level security;
alter table platform.mail enable row level security, force row level security;
alter table platform.person enable row level security, force row level security;
alter table platform.record enable row level security, force row level security;
alter table platform.role_assignment enable row level security, force row level security;
alter table platform.search_word enable row level security, force row level security;
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

create policy delete_editor on economy.adopted_share for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on economy.adopted_share for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on economy.adopted_share for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on economy.adopted_share for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on economy.adopted_share for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on economy.adopted_share for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_editor on economy.adopted_value for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on economy.adopted_value for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on economy.adopted_value for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on economy.adopted_value for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on economy.adopted_value for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on economy.adopted_value for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_editor on economy.adoption for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on economy.adoption for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on economy.adoption for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on economy.adoption for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on economy.adoption for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on economy.adoption for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_editor on economy.budget for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on economy.budget for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on economy.budget for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on economy.budget for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on economy.budget for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on economy.budget for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_editor on economy.budget_line for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on economy.budget_line for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on economy.budget_line for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on economy.budget_line for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on economy.budget_line for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on economy.budget_line for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_editor on economy.budget_measure for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on economy.budget_measure for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on economy.budget_measure for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on economy.budget_measure for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on economy.budget_measure for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on economy.budget_measure for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_editor on economy.cost_key for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on economy.cost_key for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on economy.cost_key for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on economy.cost_key for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on economy.cost_key for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on economy.cost_key for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_editor on economy.cost_key_member for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on economy.cost_key_member for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on economy.cost_key_member for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on economy.cost_key_member for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on economy.cost_key_member for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on economy.cost_key_member for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_editor on economy.cost_key_part for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on economy.cost_key_part for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on economy.cost_key_part for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on economy.cost_key_part for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on economy.cost_key_part for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on economy.cost_key_part for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_editor on economy.cost_key_version for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on economy.cost_key_version for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on economy.cost_key_version for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on economy.cost_key_version for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on economy.cost_key_version for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on economy.cost_key_version for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_editor on economy.scenario for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on economy.scenario for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on economy.scenario for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on economy.scenario for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on economy.scenario for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on economy.scenario for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_editor on outlook.scenario for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on outlook.scenario for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on outlook.scenario for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on outlook.scenario for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on outlook.scenario for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on outlook.scenario for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
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
create policy delete_editor on platform.file for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on platform.file for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on platform.file for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on platform.file for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on platform.file for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on platform.file for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy owner_decides on platform.invitation for all to samsyn_owner using (true) with check (true);
create policy delete_editor on platform.link for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on platform.link for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on platform.link for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on platform.link for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on platform.link for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on platform.link for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy delete_editor on platform.mail for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on platform.mail for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_anybody on platform.mail for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on platform.mail for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on platform.mail for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on platform.mail for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on platform.person for insert to samsyn_app with check ((( SELECT platform.is_administrator() AS is_administrator) OR (( SELECT cardinality(platform.editable_cooperations()) AS cardinality) > 0)));
create policy owner_decides on platform.person for all to samsyn_owner using (true) with check (true);
create policy read_acquaintance on platform.person for select to samsyn_app using ((id = ANY (( SELECT platform.visible_people() AS visible_people)::uuid[])));
create policy update_own on platform.person for update to samsyn_app using (((id = ( SELECT platform.current_person() AS current_person)) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy delete_editor on platform.record for delete to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on platform.record for insert to samsyn_app with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy owner_names_cards on platform.record for update to samsyn_owner using ((kind = 'member-organisation'::text)) with check ((kind = 'member-organisation'::text));
create policy owner_searches on platform.record for select to samsyn_owner using (true);
create policy read_anybody on platform.record for select to samsyn_app using ((((visibility)::text = 'public'::text) AND (cooperation_id = ANY (( SELECT platform.published_cooperations() AS published_cooperations)::uuid[]))));
create policy read_editor on platform.record for select to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy read_member on platform.record for select to samsyn_app using ((((visibility)::text = ANY (ARRAY['public'::text, 'cooperation'::text])) AND (cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[]))));
create policy update_editor on platform.record for update to samsyn_app using ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[]))) with check ((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])));
create policy insert_editor on platform.role_assignment for insert to samsyn_app with check (((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy owner_decides on platform.role_assignment for all to samsyn_owner using (true) with check (true);
create policy read_member on platform.role_assignment for select to samsyn_app using (((cooperation_id = ANY (( SELECT platform.member_cooperations() AS member_cooperations)::uuid[])) OR (person_id = ( SELECT platform.current_person() AS current_person)) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy update_editor on platform.role_assignment for update to samsyn_app using (((cooperation_id = ANY (( SELECT platform.editable_cooperations() AS editable_cooperations)::uuid[])) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy owner_decides on platform.search_word for all to samsyn_owner using (true) with check (true);
create policy owner_decides on platform.session for all to samsyn_owner using (true) with check (true);
create policy read_own on platform.session for select to samsyn_app using (((person_id = ( SELECT platform.current_person() AS current_person)) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy update_own on platform.session for update to samsyn_app using (((person_id = ( SELECT platform.current_person() AS current_person)) OR ( SELECT platform.is_administrator() AS is_administrator)));
create policy delete_old on platform.submission for delete to samsyn_app using (((person_id = ( SELECT platform.current_person() AS current_person)) AND (created_at < (now() - '1 day'::interval))));
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
create policy owner_names_cards on registers.membership for select to samsyn_owner using (true);
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

grant delete, insert, select, update on economy.adopted_share to samsyn_app;
grant delete, insert, select, update on economy.adopted_value to samsyn_app;
grant delete, insert, select, update on economy.adoption to samsyn_app;
grant delete, insert, select, update on economy.budget to samsyn_app;
grant delete, insert, select, update on economy.budget_line to samsyn_app;
grant delete, insert, select, update on economy.budget_measure to samsyn_app;
grant delete, insert, select, update on economy.cost_key to samsyn_app;
grant delete, insert, select, update on economy.cost_key_member to samsyn_app;
grant delete, insert, select, update on economy.cost_key_part to samsyn_app;
grant delete, insert, select, update on economy.cost_key_version to samsyn_app;
grant delete, insert, select, update on economy.scenario to samsyn_app;
grant delete, insert, select, update on outlook.scenario to samsyn_app;
grant insert, select on platform.audit_entry to samsyn_app;
grant select on platform.audit_head to samsyn_app;
grant insert, select, update on platform.cooperation to samsyn_app;
grant delete, insert, select, update on platform.due to samsyn_app;
grant delete, insert, select, update on platform.file to samsyn_app;
grant delete, insert, select, update on platform.link to samsyn_app;
grant delete, insert, select, update on platform.mail to samsyn_app;
grant select on platform.person to samsyn_app;
grant delete, insert, select, update on platform.record to samsyn_app;
grant insert, select, update on platform.role_assignment to samsyn_app;
grant delete, insert, select on platform.submission to samsyn_app;
grant delete, insert, select, update on platform.task to samsyn_app;
grant delete, insert, select, update on registers.membership to samsyn_app;
grant delete, insert, select, update on registers.municipality_change to samsyn_app;
grant delete, insert, select, update on registers.municipality_code to samsyn_app;
grant delete, insert, select, update on registers.organisation to samsyn_app;
grant delete, insert, select, update on registers.organisation_name to samsyn_app;
grant delete, insert, select, update on registers.population to samsyn_app;
