-- A member's card says what its organisation is called. Organisations are everybody's and cards are the cooperations':
-- an administrator who renames one may not write in cooperations that they have no part in. So the schema's owner
-- does this one thing for them: it may read who takes part, and change cards of this kind, and nothing else.
create policy owner_names_cards on registers.membership for select to current_user using (true);
create policy owner_names_cards on platform.record for update to current_user
  using (kind = 'member-organisation') with check (kind = 'member-organisation');

-- Gives the cards of an organisation's memberships a title and words to be found by, in every cooperation. Returns
-- those that had others, which the caller must tell each cooperation's audit trail.
create function registers.name_member_cards(organisation uuid, new_title text, new_words text)
  returns table (cooperation_id uuid, id uuid, old_title text)
  language plpgsql security definer set search_path = pg_catalog
as $$
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
$$;

-- The list of figures shows a page of many thousand, the newest or the largest first.
create index population_newest_first on registers.population ((date '4000-01-01' - on_date));
create index population_by_size on registers.population (persons);
