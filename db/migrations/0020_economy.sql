-- What a cooperation costs and who pays how much: budgets and their lines, cost keys in versions, and what
-- was adopted. Amounts are whole øre.

create schema economy;
grant usage on schema economy to samsyn_app;

-- A cost key by its name; the rules stand in its versions. Public as soon as a public budget rests on it.
create table economy.cost_key (
  cooperation_id uuid not null references platform.cooperation (cooperation_id),
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  title text not null check (length(title) between 1 and 200),
  visibility platform.visibility not null,
  revision integer not null default 1,
  primary key (cooperation_id, id),
  constraint cost_key_slug_is_unique unique (cooperation_id, slug)
);
call platform.protect('economy.cost_key');

-- The rules of a key, and when they hold. Once an adopted budget rests on a version it never changes.
create table economy.cost_key_version (
  cooperation_id uuid not null,
  id uuid not null,
  cost_key_id uuid not null,
  number smallint not null check (number >= 1),
  during daterange not null check (not isempty(during)),
  step bigint not null constraint step_is_at_least_one_ore check (step >= 1),
  residual_rule text not null check (residual_rule in ('last', 'largest-remainder', 'largest-payer', 'member')),
  residual_owner_id uuid references registers.organisation (id),
  -- Inhabitants are counted on 1 January so many years before the budget's year.
  population_years_before smallint not null default 1 check (population_years_before between 0 and 20),
  -- What is our own inference, because no source says it.
  inferred text[] not null default '{}'
    check (inferred <@ array['parts', 'exemptions', 'population-date', 'rounding', 'residual']),
  note text not null default '' check (length(note) <= 5000),
  source text not null default '' check (length(source) <= 500),
  visibility platform.visibility not null,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, cost_key_id) references economy.cost_key (cooperation_id, id),
  constraint cost_key_version_number_is_unique unique (cooperation_id, cost_key_id, number),
  constraint residual_owner_is_named check ((residual_rule = 'member') = (residual_owner_id is not null)),
  constraint cost_key_has_one_version_at_a_time exclude using gist
    (cooperation_id with =, cost_key_id with =, during with &&)
);
call platform.protect('economy.cost_key_version');

-- A part of a version, in order: a fixed amount per member, or a share of the rest, or a rate per unit.
-- `basis` names the measure: population, population-80+, or one of the cooperation's own.
create table economy.cost_key_part (
  cooperation_id uuid not null,
  version_id uuid not null,
  position smallint not null check (position between 1 and 50),
  kind text not null check (kind in ('fixed', 'flat', 'population', 'measure')),
  basis text not null check (basis ~ '^[a-z0-9]+(-[a-z0-9]+)*[+]?$' and length(basis) <= 60),
  label text not null default '' check (length(label) <= 100),
  unit text not null default '' check (length(unit) <= 40),
  age_from smallint check (age_from between 0 and 150),
  age_to smallint check (age_to between 0 and 150),
  -- A share is kept as the fraction it is: a third of a cost has no decimals that end.
  share_numerator bigint check (share_numerator >= 0),
  share_denominator bigint check (share_denominator >= 1),
  amount bigint constraint fixed_amount_is_not_negative check (amount >= 0),
  -- Kroner per unit, which may be finer than an øre.
  rate numeric(20, 6) constraint rate_is_not_negative check (rate >= 0),
  visibility platform.visibility not null,
  primary key (cooperation_id, version_id, position),
  foreign key (cooperation_id, version_id) references economy.cost_key_version (cooperation_id, id) on delete cascade,
  constraint part_says_one_thing check (num_nonnulls(share_numerator, amount, rate) = 1),
  constraint part_fits_its_kind check (
    (kind = 'fixed') = (amount is not null) and (kind <> 'flat' or share_numerator is not null)),
  constraint share_is_whole check ((share_numerator is null) = (share_denominator is null)),
  constraint ages_belong_to_population check (
    (age_from is null) = (age_to is null) and (age_from is null or kind = 'population') and age_from <= age_to)
);
call platform.protect('economy.cost_key_part');

-- Who shares by a version, in the order that decides who is last. An exempt one pays nothing and counts in no
-- measure; what it contributes instead is told in a sentence.
create table economy.cost_key_member (
  cooperation_id uuid not null,
  version_id uuid not null,
  organisation_id uuid not null references registers.organisation (id),
  position smallint not null,
  exempt boolean not null default false,
  contribution text not null default '' check (length(contribution) <= 500),
  visibility platform.visibility not null,
  primary key (cooperation_id, version_id, organisation_id),
  constraint cost_key_order_is_clear unique (cooperation_id, version_id, position) deferrable initially deferred,
  foreign key (cooperation_id, version_id) references economy.cost_key_version (cooperation_id, id) on delete cascade
);
call platform.protect('economy.cost_key_member');

-- A year's budget. Adopted, it never changes again; it can only be closed.
create table economy.budget (
  cooperation_id uuid not null references platform.cooperation (cooperation_id),
  id uuid not null,
  year smallint not null check (year between 1990 and 2100),
  title text not null check (length(title) between 1 and 200),
  -- What is paid for, in a sentence or two.
  purpose text not null default '' check (length(purpose) <= 500),
  note text not null default '' check (length(note) <= 5000),
  source text not null default '' check (length(source) <= 500),
  status text not null default 'draft' check (status in ('draft', 'proposed', 'adopted', 'closed')),
  currency text not null default 'NOK' check (currency = 'NOK'),
  -- What the source says that members share, to be compared with the sum of the lines.
  stated_total bigint check (stated_total >= 0),
  -- The day that members are named and numbered as on.
  members_on date not null,
  version_id uuid,
  -- Set when another date than the key's is chosen.
  population_on date,
  proposed_on date,
  adopted_on date,
  closed_on date,
  visibility platform.visibility not null check (visibility in ('public', 'cooperation')),
  revision integer not null default 1,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, version_id) references economy.cost_key_version (cooperation_id, id),
  constraint budget_year_is_unique unique (cooperation_id, year),
  constraint adopted_budget_has_date_and_key check (
    (status in ('adopted', 'closed')) = (adopted_on is not null) and (adopted_on is null or version_id is not null)),
  constraint closed_budget_has_date check ((status = 'closed') = (closed_on is not null)),
  constraint budget_is_closed_after_adoption check (closed_on >= adopted_on)
);
create index budget_version on economy.budget (cooperation_id, version_id);
call platform.protect('economy.budget');

-- An expense, a grant from others, or a member's own effort in hours or money. What the members share is
-- expenses less grants; own effort stands beside the cash.
create table economy.budget_line (
  cooperation_id uuid not null,
  id uuid not null,
  budget_id uuid not null,
  position smallint not null,
  kind text not null check (kind in ('expense', 'grant', 'own-effort')),
  text text not null check (length(text) between 1 and 200),
  amount bigint constraint line_amount_is_not_negative check (amount >= 0),
  hours numeric(10, 2) constraint line_hours_are_not_negative check (hours >= 0),
  organisation_id uuid references registers.organisation (id),
  note text not null default '' check (length(note) <= 5000),
  source text not null default '' check (length(source) <= 500),
  visibility platform.visibility not null,
  revision integer not null default 1,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, budget_id) references economy.budget (cooperation_id, id),
  constraint line_is_hours_or_money check (num_nonnulls(amount, hours) = 1),
  constraint own_effort_has_a_member check ((kind = 'own-effort') = (organisation_id is not null)),
  constraint only_own_effort_is_in_hours check (hours is null or kind = 'own-effort')
);
create index budget_line_budget on economy.budget_line (cooperation_id, budget_id, position);
call platform.protect('economy.budget_line');

-- What a member measured in a budget by one of the cooperation's own measures: hours, cases, users.
create table economy.budget_measure (
  cooperation_id uuid not null,
  budget_id uuid not null,
  basis text not null,
  organisation_id uuid not null references registers.organisation (id),
  value numeric(24, 6) not null constraint measure_is_not_negative check (value >= 0),
  source text not null default '' check (length(source) <= 500),
  visibility platform.visibility not null,
  primary key (cooperation_id, budget_id, basis, organisation_id),
  foreign key (cooperation_id, budget_id) references economy.budget (cooperation_id, id)
);
call platform.protect('economy.budget_measure');

-- What was adopted. With the version of the key it holds all that the result depends on, and the result.
create table economy.adoption (
  cooperation_id uuid not null,
  budget_id uuid not null,
  -- What the members share.
  total bigint not null check (total >= 0),
  population_on date,
  population_source text not null default '',
  visibility platform.visibility not null,
  primary key (cooperation_id, budget_id),
  foreign key (cooperation_id, budget_id) references economy.budget (cooperation_id, id)
);
call platform.protect('economy.adoption');

-- Each member as it was called, in its place in the order, with what it pays. `member_key` is its name in
-- data: the municipality's number then, or else the organisation's readable name.
create table economy.adopted_share (
  cooperation_id uuid not null,
  budget_id uuid not null,
  position smallint not null,
  organisation_id uuid not null references registers.organisation (id),
  member_key text not null check (length(member_key) between 1 and 100),
  slug text not null,
  name text not null check (length(name) between 1 and 200),
  municipality boolean not null,
  exempt boolean not null,
  contribution text not null default '',
  -- The exact share rounded to øre for display, the nearest step, and what the residual rule added or took.
  exact bigint not null,
  nearest bigint not null,
  residual bigint not null,
  rounded bigint not null,
  visibility platform.visibility not null,
  primary key (cooperation_id, budget_id, position),
  constraint adopted_member_is_listed_once unique (cooperation_id, budget_id, member_key),
  foreign key (cooperation_id, budget_id) references economy.adoption (cooperation_id, budget_id),
  constraint adopted_share_is_not_negative check (rounded >= 0),
  constraint adopted_share_is_nearest_and_residual check (rounded = nearest + residual),
  constraint exempt_member_pays_nothing check (not exempt or (exact = 0 and nearest = 0 and residual = 0))
);
call platform.protect('economy.adopted_share');

-- The figures it was worked out from, each with its date and source.
create table economy.adopted_value (
  cooperation_id uuid not null,
  budget_id uuid not null,
  member_key text not null,
  basis text not null,
  value numeric(24, 6) not null check (value >= 0),
  on_date date,
  source text not null default '',
  visibility platform.visibility not null,
  primary key (cooperation_id, budget_id, member_key, basis),
  foreign key (cooperation_id, budget_id, member_key)
    references economy.adopted_share (cooperation_id, budget_id, member_key)
);
call platform.protect('economy.adopted_value');

-- A ready-made question to a budget: the parameters of its what-if page, and what is asked, in words.
create table economy.scenario (
  cooperation_id uuid not null,
  id uuid not null,
  budget_id uuid not null,
  position smallint not null,
  title text not null check (length(title) between 1 and 200),
  text text not null default '' check (length(text) <= 2000),
  query text not null check (length(query) <= 2000),
  visibility platform.visibility not null,
  revision integer not null default 1,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, budget_id) references economy.budget (cooperation_id, id),
  constraint scenario_title_is_unique unique (cooperation_id, budget_id, title)
);
call platform.protect('economy.scenario');

-- The rules below speak with a constraint's name, so that they reach the program as any other refusal.
create procedure economy.refuse(rule text, sentence text)
  language plpgsql
as $$
begin
  raise exception '%', sentence using errcode = 'check_violation', constraint = rule;
end
$$;

create function economy.is_adopted(tenant uuid, wanted uuid) returns boolean
  language sql stable
as $$
  select exists (select from economy.budget
                  where budget.cooperation_id = tenant and budget.id = wanted
                    and budget.status in ('adopted', 'closed'))
$$;

-- An adopted budget takes one more step, to closed, and nothing else about it may differ.
create function economy.keep_budget() returns trigger
  language plpgsql
as $$
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
$$;
create trigger keep_budget before update or delete on economy.budget
  for each row execute function economy.keep_budget();

-- What belongs to a budget stands as still as the budget does.
create function economy.keep_what_belongs_to_budget() returns trigger
  language plpgsql
as $$
begin
  if (tg_op <> 'INSERT' and economy.is_adopted(old.cooperation_id, old.budget_id))
     or (tg_op <> 'DELETE' and economy.is_adopted(new.cooperation_id, new.budget_id)) then
    call economy.refuse('adopted_budget_is_never_changed', 'what an adopted budget consists of is never changed');
  end if;
  return coalesce(new, old);
end
$$;
create trigger keep_budget_line before insert or update or delete on economy.budget_line
  for each row execute function economy.keep_what_belongs_to_budget();
create trigger keep_budget_measure before insert or update or delete on economy.budget_measure
  for each row execute function economy.keep_what_belongs_to_budget();
create trigger keep_adoption before insert or update or delete on economy.adoption
  for each row execute function economy.keep_what_belongs_to_budget();
create trigger keep_adopted_share before insert or update or delete on economy.adopted_share
  for each row execute function economy.keep_what_belongs_to_budget();
create trigger keep_adopted_value before insert or update or delete on economy.adopted_value
  for each row execute function economy.keep_what_belongs_to_budget();

-- A version that an adopted budget rests on keeps its rules; only the day it ends may come.
create function economy.keep_cost_key_version() returns trigger
  language plpgsql
as $$
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
$$;
create trigger keep_cost_key_version before update or delete on economy.cost_key_version
  for each row execute function economy.keep_cost_key_version();

create function economy.keep_what_belongs_to_version() returns trigger
  language plpgsql
as $$
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
$$;
create trigger keep_cost_key_part before insert or update or delete on economy.cost_key_part
  for each row execute function economy.keep_what_belongs_to_version();
create trigger keep_cost_key_member before insert or update or delete on economy.cost_key_member
  for each row execute function economy.keep_what_belongs_to_version();

-- Shares that differ from their total by one øre cannot exist.
create function economy.require_sum() returns trigger
  language plpgsql
as $$
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
$$;
create constraint trigger adopted_shares_add_up after insert or update on economy.adoption
  deferrable initially deferred for each row execute function economy.require_sum();
create constraint trigger adopted_shares_add_up after insert or update on economy.adopted_share
  deferrable initially deferred for each row execute function economy.require_sum();
