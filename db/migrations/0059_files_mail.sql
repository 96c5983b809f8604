-- What people attach, and what is sent to them.

-- A file of a cooperation: PDF, DOCX or XLSX, told by its bytes before it came here. It never changes; another version
-- is another file. Files of one body are seen by its members too, by policies that come with the bodies.
create table platform.file (
  cooperation_id uuid not null references platform.cooperation (cooperation_id),
  id uuid not null,
  name text not null constraint file_name_is_clean
    check (length(name) between 1 and 150 and name !~ '[[:cntrl:]/\\]'),
  media_type text not null constraint file_is_of_a_known_kind check (media_type in (
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
  size integer not null constraint file_has_its_size check (size > 0 and size = length(content)),
  sha256 bytea not null constraint file_is_what_was_sent check (sha256 = sha256(content)),
  content bytea not null,
  visibility platform.visibility not null,
  body_id uuid,
  uploaded_by uuid not null references platform.person (id),
  uploaded_at timestamptz not null default now(),
  primary key (cooperation_id, id),
  constraint file_of_a_body_names_it check (visibility <> 'body' or body_id is not null)
);
-- Such files are packed already.
alter table platform.file alter column content set storage external;
create index file_uploaded_by on platform.file (cooperation_id, uploaded_by);
call platform.protect('platform.file');

-- Letters on their way out, stored by the transaction that they tell of, so that both happen or neither. They hold
-- addresses, so they are for editors alone: no policy shows anybody else what is marked for an organisation.
-- The id is the letter's Message-ID, whose receiver can tell a second delivery from a second letter. Sent and failed
-- letters are forgotten after ninety days; the audit trail keeps that they were sent.
create table platform.mail (
  cooperation_id uuid not null references platform.cooperation (cooperation_id),
  id uuid not null,
  -- The record that the letter is about.
  record_id uuid,
  to_address text not null constraint mail_address_is_one_address
    check (length(to_address) <= 254 and to_address ~ '^[^[:space:][:cntrl:]<>,;:"()@]+@[^[:space:][:cntrl:]<>,;:"()@]+$'),
  to_name text not null default '' constraint mail_name_is_one_line
    check (length(to_name) <= 200 and to_name !~ '[[:cntrl:]]'),
  -- Whom an answer goes to; without it, to whoever runs the installation.
  reply_to text constraint mail_reply_goes_to_one_address
    check (length(reply_to) <= 254 and reply_to ~ '^[^[:space:][:cntrl:]<>,;:"()@]+@[^[:space:][:cntrl:]<>,;:"()@]+$'),
  subject text not null constraint mail_subject_is_one_line
    check (length(subject) between 1 and 300 and subject !~ '[[:cntrl:]]'),
  text text not null check (length(text) between 1 and 20000),
  -- An event as text/calendar, and what is asked of the receiver with it.
  calendar text check (length(calendar) <= 50000),
  calendar_method text check (calendar_method in ('request', 'cancel', 'publish')),
  attachments uuid[] not null default '{}' check (cardinality(attachments) <= 20),
  status text not null default 'queued' check (status in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  last_error text check (last_error ~ '^[a-z]+(-[a-z]+)*$'),
  next_try_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  visibility platform.visibility not null default 'organisation',
  primary key (cooperation_id, id),
  constraint mail_is_for_editors check (visibility = 'organisation'),
  constraint mail_event_says_what_it_asks check ((calendar is null) = (calendar_method is null)),
  constraint mail_is_sent_at_a_time check ((status = 'sent') = (sent_at is not null)),
  constraint mail_fails_for_a_reason check (status <> 'failed' or last_error is not null)
);
create index mail_to_send on platform.mail (cooperation_id, next_try_at) where status = 'queued';
create index mail_about on platform.mail (cooperation_id, record_id, created_at);
call platform.protect('platform.mail');
