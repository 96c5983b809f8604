-- The functions behind the policies answer once for each statement, so they must be quick: each is one query of its
-- own, without calls in between (a call of a guarded function costs more than what it looks up).

create or replace function platform.current_person() returns uuid
  language plpgsql stable security definer set search_path = pg_catalog
as $$
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
$$;

create or replace function platform.is_administrator() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog
as $$
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
$$;

-- Cooperations where the person of this session holds one of the roles today; a machine holds all everywhere.
create or replace function platform.cooperations_as(roles text[]) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog
as $$
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
$$;

-- Without rights and settings of their own, so that they dissolve in the query that calls them.
create or replace function platform.member_cooperations() returns uuid[]
  language sql stable
as $$ select platform.cooperations_as('{coordinator,leader,representative,observer}') $$;
alter function platform.member_cooperations() reset all;

create or replace function platform.editable_cooperations() returns uuid[]
  language sql stable
as $$ select platform.cooperations_as('{coordinator,leader}') $$;
alter function platform.editable_cooperations() reset all;

create or replace function platform.own_cooperations() returns uuid[]
  language sql stable
as $$ select platform.cooperations_as('{coordinator,leader,representative,seat-holder,observer}') $$;
alter function platform.own_cooperations() reset all;
