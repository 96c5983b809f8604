-- Who changed what, in a chain per cooperation that cannot be changed without being seen.

-- The last link of each cooperation's chain; locking its row puts entries in one order.
create table platform.audit_head (
  cooperation_id uuid primary key,
  number bigint not null,
  hash bytea not null
);

-- One entry per change. `before` and `after` hold the fields shown in a history tab, never free text that
-- was refused. They may be erased: the chain holds a salted digest of them, not the content.
-- Changes to what all cooperations share belong to the installation's own chain, the zero id.
create table platform.audit_entry (
  cooperation_id uuid not null,
  number bigint not null,
  at timestamptz not null,
  person_id uuid not null,
  action text not null check (action ~ '^[a-z]+(-[a-z]+)*$'),
  subject_kind text not null check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject_id uuid not null,
  before jsonb,
  after jsonb,
  salt bytea not null,
  payload_digest bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  erased_at timestamptz,
  primary key (cooperation_id, number)
);
create index audit_entry_subject on platform.audit_entry (cooperation_id, subject_id, number desc);
create index audit_entry_kind on platform.audit_entry (cooperation_id, subject_kind, number desc);

create function platform.installation() returns uuid
  language sql immutable parallel safe
as $$ select '00000000-0000-0000-0000-000000000000'::uuid $$;

create function platform.audit_payload_digest(salt bytea, before jsonb, after jsonb) returns bytea
  language sql immutable
as $$ select sha256(salt || convert_to(coalesce(before::text, '') || chr(10) || coalesce(after::text, ''), 'UTF8')) $$;

-- Canonical content of an entry: one field a line, times in UTC with microseconds.
create function platform.audit_hash(entry platform.audit_entry) returns bytea
  language sql immutable
as $$
  select sha256(entry.previous_hash || convert_to(concat_ws(chr(10),
    entry.cooperation_id, entry.number,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.person_id, entry.action, entry.subject_kind, entry.subject_id,
    encode(entry.payload_digest, 'hex')), 'UTF8'))
$$;

create function platform.chain_audit_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
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
$$;
create trigger chain_audit_entry before insert on platform.audit_entry
  for each row execute function platform.chain_audit_entry();

-- On every tenant table, at commit: a change that no audit entry speaks of does not happen.
create function platform.require_audit_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
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
$$;

-- What every table of tenants gets: forced row security of the array shape, rights for the program's role,
-- and the duty to audit. A public row of a published cooperation is seen by everybody.
create procedure platform.protect(target regclass)
  language plpgsql set search_path = pg_catalog
as $$
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
$$;
revoke execute on procedure platform.protect from public;

-- The audit trail itself: editors and leaders read their own; anybody signed in may add, nobody may change.
alter table platform.audit_entry enable row level security;
alter table platform.audit_entry force row level security;
grant select, insert on platform.audit_entry to samsyn_app;
create policy read_editor on platform.audit_entry for select to samsyn_app
  using (cooperation_id = any ((select platform.editable_cooperations())::uuid[])
         or (cooperation_id = platform.installation() and (select platform.is_administrator())));
create policy insert_editor on platform.audit_entry for insert to samsyn_app
  with check (cooperation_id = any ((select platform.editable_cooperations())::uuid[])
              or (cooperation_id = platform.installation() and (select platform.current_person()) is not null)
              or (select platform.is_administrator()));
alter table platform.audit_head enable row level security;
alter table platform.audit_head force row level security;
grant select on platform.audit_head to samsyn_app;
create policy read_anybody on platform.audit_head for select to samsyn_app
  using (cooperation_id = any ((select platform.own_cooperations() || platform.published_cooperations())::uuid[])
         or cooperation_id = platform.installation());
