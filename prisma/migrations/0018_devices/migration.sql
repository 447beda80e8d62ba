-- Coming back without a new message: enrolled devices, passkeys, sign-in by code; contacts that change; documents.

create table device (
  id uuid not null,
  debtor_id uuid not null,
  secret_hash bytea not null,
  label_sealed bytea not null,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  keeps_plan_since timestamptz(3),
  revoked_at timestamptz(3),
  constraint device_pkey primary key (id)
);
create index device_debtor_id_idx on device (debtor_id);

create table passkey (
  credential_id text not null,
  debtor_id uuid not null,
  device_id uuid,
  public_key bytea not null,
  counter bigint not null,
  transports text[],
  created_at timestamptz(3) not null,
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  constraint passkey_pkey primary key (credential_id)
);
create index passkey_debtor_id_idx on passkey (debtor_id);
create index passkey_device_id_idx on passkey (device_id);

create table passkey_challenge (
  hash bytea not null,
  purpose text not null,
  session_id uuid,
  expires_at timestamptz(3) not null,
  constraint passkey_challenge_pkey primary key (hash),
  constraint passkey_challenge_purpose check (purpose in ('add', 'sign_in', 'confirm')),
  -- Nobody is known at sign-in; the rest belongs to the session that asked.
  constraint passkey_challenge_session check ((purpose = 'sign_in') = (session_id is null))
);
create index passkey_challenge_expires_at_idx on passkey_challenge (expires_at);

create table sign_in (
  id uuid not null,
  secret_hash bytea not null,
  debtor_ids uuid[],
  channel text,
  code_hash bytea,
  attempts integer not null default 0,
  locale text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  confirmed_at timestamptz(3),
  used_at timestamptz(3),
  constraint sign_in_pkey primary key (id),
  constraint sign_in_used check (used_at is null or confirmed_at is not null)
);
create index sign_in_expires_at_idx on sign_in (expires_at);

-- A session no longer needs a link: then it counts wrong answers itself.
alter table session
  alter column link_id drop not null,
  add column origin text not null default 'link',
  add column device_id uuid,
  add column failed_checks integer not null default 0,
  add column locked_at timestamptz(3),
  add constraint session_origin check (origin in ('link', 'passkey', 'code')),
  add constraint session_origin_link check ((origin = 'link') = (link_id is not null));
create index session_device_id_idx on session (device_id);

-- People are found by what they type at sign-in, whichever creditor it is about.
drop index debtor_creditor_id_phone_hash_idx;
drop index debtor_creditor_id_email_hash_idx;
create index debtor_phone_hash_idx on debtor (phone_hash);
create index debtor_email_hash_idx on debtor (email_hash);
create index account_reference_idx on account (reference);

alter table one_time_code
  add column purpose text not null default 'elevation',
  add column contact_sealed bytea,
  add constraint one_time_code_purpose check (purpose in ('elevation', 'contact')),
  add constraint one_time_code_contact check ((purpose = 'contact') = (contact_sealed is not null));

create table document (
  id uuid not null,
  creditor_id uuid not null,
  debtor_id uuid not null,
  account_id uuid,
  kind text not null,
  name_sealed bytea not null,
  media_type text not null,
  size_bytes integer not null,
  content_hash bytea not null,
  body_sealed bytea not null,
  issued_on date,
  attached_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  constraint document_pkey primary key (id),
  constraint document_kind check (kind in ('invoice', 'letter', 'other')),
  constraint document_media_type check (media_type in ('application/pdf', 'image/png', 'image/jpeg'))
);
create unique index document_debtor_id_content_hash_key on document (debtor_id, content_hash);
-- Sealed files do not get smaller.
alter table document alter column body_sealed set storage external;

alter table device
  add constraint device_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade;
alter table passkey
  add constraint passkey_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade,
  add constraint passkey_device_id_fkey foreign key (device_id) references device (id) on delete restrict on update cascade;
alter table session
  add constraint session_device_id_fkey foreign key (device_id) references device (id) on delete restrict on update cascade;
alter table document
  add constraint document_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade,
  add constraint document_account_id_fkey foreign key (account_id) references account (id) on delete restrict on update cascade;

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert, update, delete on device, passkey, passkey_challenge, sign_in, document to quittance_app;
  end if;
end
$$;
