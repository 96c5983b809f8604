-- The card index: one card for each record of every slice, so that the thread, search, the duty calendar and
-- "my tasks" can be read without knowing any slice.

-- Norwegian words by their stem, with or without their accents and rings (Øygrend is found as oygrend).
-- Stop words are known by their own spelling, so they go before "på" becomes "pa".
create text search dictionary platform.norwegian_stop (template = pg_catalog.simple, stopwords = norwegian, accept = false);
create text search configuration platform.norwegian (copy = pg_catalog.norwegian);
alter text search configuration platform.norwegian
  alter mapping for hword, hword_part, word with platform.norwegian_stop, unaccent, norwegian_stem;

-- What a card is about, never the content itself: title, a sentence, its place in the thread, its address.
create table platform.record (
  cooperation_id uuid not null references platform.cooperation (cooperation_id),
  id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  station text not null check (station in ('outlook', 'policy', 'strategy', 'agreements', 'networks',
                                           'projects', 'economy', 'benefits', 'reports')),
  title text not null check (length(title) between 1 and 300),
  summary text not null default '' check (length(summary) <= 2000),
  search_text text not null default '' check (length(search_text) <= 20000),
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  -- Address below the cooperation's own, such as okonomi/budsjett/2017.
  path text not null constraint record_path_is_below_its_cooperation check (path ~ '^[^/\\\s?#][^\\\s]*$' and length(path) <= 300),
  source text not null default '' check (length(source) <= 500),
  position integer not null default 0,
  visibility platform.visibility not null,
  updated_at timestamptz not null default now(),
  -- Words of the title alone and of everything, so that hits in titles can be found first.
  title_words tsvector not null generated always as (to_tsvector('platform.norwegian', title)) stored,
  words tsvector not null generated always as (
    setweight(to_tsvector('platform.norwegian', title), 'A')
    || setweight(to_tsvector('platform.norwegian', summary), 'B')
    || setweight(to_tsvector('platform.norwegian', search_text), 'C')) stored,
  primary key (cooperation_id, id)
);
create index record_title_words on platform.record using gin (title_words) with (fastupdate = off);
create index record_words on platform.record using gin (words) with (fastupdate = off);
create index record_station on platform.record
  (cooperation_id, station, position, title collate platform.norwegian, id);
create index record_path on platform.record (cooperation_id, path);
call platform.protect('platform.record');

-- Row security lets no index be used for text search, since the operator is not proven leakproof. So the search
-- runs as the owner, who may read cards for this alone, under the same three rules written out; what it returns
-- is only keys, and the caller joins them with the cards that its own row security shows.
create policy owner_searches on platform.record for select to current_user using (true);

-- Keys of cards that this session may see and that fit the query: those with hits in their titles, and others while
-- there is room. At most so many, so that a word that stands everywhere costs no more than a rare one.
-- Nobody can tell beforehand how many cards hold a phrase or the beginning of a word, and a wrong guess reads the
-- whole table; so three hundred cards are looked at, and unless many of them fit, the index must be used.
create function platform.search_records(query tsquery, within uuid, most integer)
  returns table (cooperation_id uuid, id uuid, score integer)
  language plpgsql stable rows 100 security definer
  set search_path = pg_catalog set plan_cache_mode = force_custom_plan set jit = off set enable_seqscan = on
as $$
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
$$;

-- Every word that some card holds, without the card: what a misspelt word is compared with. Words of four to forty
-- letters, no numbers. Nobody reads it but the functions below; a word is forgotten with the last card that held it.
-- Not unique, since two writers would wait for each other; a word that stands twice does no harm.
create table platform.search_word (word text not null);
create index search_word_word on platform.search_word (word);
create index search_word_trigram on platform.search_word using gin (word gin_trgm_ops) with (fastupdate = off);
alter table platform.search_word enable row level security;
alter table platform.search_word force row level security;
create policy owner_decides on platform.search_word to current_user using (true) with check (true);

create function platform.distinct_words(content text) returns text[]
  language sql immutable set search_path = pg_catalog
as $$
  select coalesce(array_agg(distinct parsed.token), '{}')
    from ts_parse('default', lower(content)) as parsed
   where parsed.tokid in (1, 2, 10, 11) and length(parsed.token) between 4 and 40
$$;

create function platform.words_of(card platform.record) returns text[]
  language sql immutable set search_path = pg_catalog
as $$ select platform.distinct_words(concat_ws(' ', card.title, card.summary, card.search_text)) $$;

create function platform.learn_words() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  insert into platform.search_word (word)
  select learnt.word
    from unnest(platform.words_of(new)) as learnt (word)
   where not exists (select from platform.search_word where search_word.word = learnt.word);
  return null;
end
$$;

create function platform.forget_words() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog set plan_cache_mode = force_custom_plan set jit = off set client_min_messages = warning
as $$
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
$$;
create trigger learn_words after insert on platform.record
  for each row execute function platform.learn_words();
create trigger learn_changed_words after update of title, summary, search_text on platform.record
  for each row when ((old.title, old.summary, old.search_text) is distinct from (new.title, new.summary, new.search_text))
  execute function platform.learn_words();
create trigger forget_words after delete on platform.record
  for each row execute function platform.forget_words();
create trigger forget_changed_words after update of title, summary, search_text on platform.record
  for each row when ((old.title, old.summary, old.search_text) is distinct from (new.title, new.summary, new.search_text))
  execute function platform.forget_words();

-- For each of the words, those that look most like it and how much (1 is the word itself).
create function platform.near_words(asked text[])
  returns table (word text, near text, likeness real)
  language sql stable rows 20 security definer set search_path = pg_catalog, public set pg_trgm.similarity_threshold = 0.25
as $$
  select asked_word.word, found.word, found.likeness
    from unnest(asked) as asked_word (word)
   cross join lateral (
     select distinct search_word.word, similarity(search_word.word, asked_word.word) as likeness
       from platform.search_word
      where search_word.word % asked_word.word
      order by likeness desc, search_word.word
      limit 12) as found
$$;

-- "From" answers to "to": a goal answers an expectation, a budget pays for a body. The upper slice owns the link.
create table platform.link (
  cooperation_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  meaning text not null check (meaning ~ '^[a-z]+(-[a-z]+)*$'),
  since date,
  visibility platform.visibility not null,
  primary key (cooperation_id, from_id, to_id, meaning),
  foreign key (cooperation_id, from_id) references platform.record (cooperation_id, id) on delete cascade,
  foreign key (cooperation_id, to_id) references platform.record (cooperation_id, id) on delete cascade,
  constraint link_joins_two_records check (from_id <> to_id)
);
create index link_to on platform.link (cooperation_id, to_id);
call platform.protect('platform.link');

-- A date on which somebody must have done something.
create table platform.due (
  cooperation_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  what text not null check (length(what) between 1 and 300),
  on_date date,
  -- When the source gives no day: "yearly", "in 2017"; shown as it stands.
  when_text text check (length(when_text) <= 100),
  bearer text not null default '' check (length(bearer) <= 200),
  done_on date,
  visibility platform.visibility not null,
  primary key (cooperation_id, id),
  foreign key (cooperation_id, record_id) references platform.record (cooperation_id, id) on delete cascade,
  constraint due_has_a_time check (on_date is not null or when_text is not null)
);
create index due_on_date on platform.due (cooperation_id, on_date, id);
create index due_record on platform.due (cooperation_id, record_id);
call platform.protect('platform.due');

-- Something a person has been asked to do.
create table platform.task (
  cooperation_id uuid not null,
  id uuid not null,
  record_id uuid not null,
  person_id uuid references platform.person (id),
  what text not null check (length(what) between 1 and 300),
  on_date date,
  done_at timestamptz,
  visibility platform.visibility not null default 'cooperation',
  primary key (cooperation_id, id),
  foreign key (cooperation_id, record_id) references platform.record (cooperation_id, id) on delete cascade
);
create index task_person on platform.task (person_id, on_date) where done_at is null;
create index task_record on platform.task (cooperation_id, record_id);
call platform.protect('platform.task');

-- A form that is sent twice gives the first answer again, not a second row. The key is made from the number that
-- the form carries and from what was written in it, so that going back and writing something else is something else.
-- It belongs to one person: nobody learns from another's, or is stopped by it.
create table platform.submission (
  person_id uuid not null default platform.current_person(),
  token uuid not null,
  location text not null check (length(location) between 1 and 1000),
  created_at timestamptz not null default now(),
  primary key (person_id, token)
);
alter table platform.submission enable row level security;
alter table platform.submission force row level security;
grant select, insert, delete on platform.submission to samsyn_app;
create policy read_own on platform.submission for select to samsyn_app
  using (person_id = (select platform.current_person()));
create policy insert_own on platform.submission for insert to samsyn_app
  with check (person_id = (select platform.current_person()));
-- A day is longer than any form stays open.
create policy delete_old on platform.submission for delete to samsyn_app
  using (person_id = (select platform.current_person()) and created_at < now() - interval '1 day');
