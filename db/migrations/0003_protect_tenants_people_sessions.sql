-- Row security of the first tables. The functions that decide rights run as the owner, who is under forced
-- security too; so the owner gets these few tables, and no table of tenants' own data.
create policy owner_decides on platform.cooperation to current_user using (true) with check (true);
create policy owner_decides on platform.person to current_user using (true) with check (true);
create policy owner_decides on platform.role_assignment to current_user using (true) with check (true);
create policy owner_decides on platform.session to current_user using (true) with check (true);
create policy owner_decides on platform.invitation to current_user using (true) with check (true);
create policy owner_decides on platform.audit_head to current_user using (true) with check (true);
create policy owner_decides on platform.audit_entry to current_user using (true) with check (true);

alter table platform.cooperation enable row level security;
alter table platform.cooperation force row level security;
grant select, insert, update on platform.cooperation to samsyn_app;
create policy read_anybody on platform.cooperation for select to samsyn_app
  using (published
         or cooperation_id = any ((select platform.own_cooperations())::uuid[])
         or (select platform.is_administrator()));
create policy insert_administrator on platform.cooperation for insert to samsyn_app
  with check ((select platform.is_administrator()));
create policy update_editor on platform.cooperation for update to samsyn_app
  using (cooperation_id = any ((select platform.editable_cooperations())::uuid[])
         or (select platform.is_administrator()));
create constraint trigger change_is_audited after insert or update or delete on platform.cooperation
  deferrable initially deferred for each row execute function platform.require_audit_entry();

alter table platform.role_assignment enable row level security;
alter table platform.role_assignment force row level security;
grant select, insert, update on platform.role_assignment to samsyn_app;
create policy read_member on platform.role_assignment for select to samsyn_app
  using (cooperation_id = any ((select platform.member_cooperations())::uuid[])
         or person_id = (select platform.current_person())
         or (select platform.is_administrator()));
create policy insert_editor on platform.role_assignment for insert to samsyn_app
  with check (cooperation_id = any ((select platform.editable_cooperations())::uuid[])
              or (select platform.is_administrator()));
create policy update_editor on platform.role_assignment for update to samsyn_app
  using (cooperation_id = any ((select platform.editable_cooperations())::uuid[])
         or (select platform.is_administrator()));
create constraint trigger change_is_audited after insert or update or delete on platform.role_assignment
  deferrable initially deferred for each row execute function platform.require_audit_entry();

alter table platform.person enable row level security;
alter table platform.person force row level security;
-- The columns that decide rights are set by the installation's own commands, not by the program's role.
grant select on platform.person to samsyn_app;
grant insert (id, name, language), update (name, language, disabled_at, revision) on platform.person to samsyn_app;
create policy read_acquaintance on platform.person for select to samsyn_app
  using (id = any ((select platform.visible_people())::uuid[]));
create policy insert_editor on platform.person for insert to samsyn_app
  with check ((select platform.is_administrator())
              or (select cardinality(platform.editable_cooperations())) > 0);
create policy update_own on platform.person for update to samsyn_app
  using (id = (select platform.current_person()) or (select platform.is_administrator()));

-- Sessions and invitations are reached only through the functions below.
alter table platform.session enable row level security;
alter table platform.session force row level security;
grant select (id, person_id, created_at, last_seen_at, expires_at, ended_at, device), update (ended_at)
  on platform.session to samsyn_app;
create policy read_own on platform.session for select to samsyn_app
  using (person_id = (select platform.current_person()) or (select platform.is_administrator()));
create policy update_own on platform.session for update to samsyn_app
  using (person_id = (select platform.current_person()) or (select platform.is_administrator()));
alter table platform.invitation enable row level security;
alter table platform.invitation force row level security;

-- Uses up an invitation and opens a session: both or neither. Returns false when the link is not good.
create function platform.accept_invitation(secret bytea, new_token_hash bytea, new_id uuid, browser text)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog
as $$
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
$$;

-- Opens a session for a fictional person; refused for anybody else, whatever the program asks.
create function platform.open_demonstration_session(guest uuid, new_token_hash bytea, new_id uuid, browser text)
  returns boolean
  language sql security definer set search_path = pg_catalog
as $$
  with opened as (
    insert into platform.session (token_hash, id, person_id, expires_at, device)
    select new_token_hash, new_id, person.id, now() + interval '12 hours', browser
      from platform.person
     where person.id = guest and person.demonstration and person.disabled_at is null
           and not person.administrator and not person.machine
    returning 1)
  select exists (select from opened)
$$;

-- Keeps a session awake; written at most once a minute so that reading pages does not write.
create function platform.touch_session() returns void
  language sql security definer set search_path = pg_catalog
as $$
  update platform.session set last_seen_at = now()
   where token_hash = (platform.current_session()).token_hash and last_seen_at < now() - interval '1 minute'
$$;

-- The fictional people that the front page offers while the demonstration is on.
create function platform.demonstration_people()
  returns table (id uuid, name text, role text, cooperation_slug text, cooperation_name text, organisation_id uuid)
  language sql stable security definer set search_path = pg_catalog
as $$
  select person.id, person.name, held.role, cooperation.slug, cooperation.name, held.organisation_id
    from platform.person
    join platform.role_assignment as held on held.person_id = person.id and held.during @> current_date
    join platform.cooperation on cooperation.cooperation_id = held.cooperation_id
   where person.demonstration and person.disabled_at is null and cooperation.fictional
   order by cooperation.name, array_position('{coordinator,leader,representative,seat-holder,observer}', held.role), person.name
$$;
