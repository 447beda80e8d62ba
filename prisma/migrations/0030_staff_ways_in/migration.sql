-- More ways in for the creditor's people: invitations that are sent, passkeys, and the account that they have with their company.

alter table staff_invitation add column sent_at timestamptz(3);

-- When who is at work last showed a second factor: whoever finds an open browser must not add a key to it.
alter table staff_session add column confirmed_at timestamptz(3);

create table staff_passkey (
  credential_id text not null,
  staff_id uuid not null,
  name_sealed bytea not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[],
  created_at timestamptz(3) not null,
  last_used_at timestamptz(3),
  revoked_at timestamptz(3),
  constraint staff_passkey_pkey primary key (credential_id)
);
create index staff_passkey_staff_id_idx on staff_passkey (staff_id);

-- Staff's questions to a browser stand beside debtors', each for its own purpose: an answer to one is none to another.
alter table passkey_challenge
  drop constraint passkey_challenge_purpose,
  drop constraint passkey_challenge_session,
  add constraint passkey_challenge_purpose check (purpose in
    ('add', 'sign_in', 'confirm', 'staff_add', 'staff_sign_in', 'staff_second_factor', 'staff_confirm')),
  add constraint passkey_challenge_session check ((purpose in ('sign_in', 'staff_sign_in')) = (session_id is null));

-- Who an identity provider's subject is here. The subject is kept as a keyed hash.
create table staff_identity (
  issuer text not null,
  subject_hash bytea not null,
  staff_id uuid not null,
  linked_at timestamptz(3) not null,
  constraint staff_identity_pkey primary key (issuer, subject_hash)
);
create unique index staff_identity_staff_id_issuer_key on staff_identity (staff_id, issuer);

-- A way to the identity provider that was begun in one browser and has not come back.
create table staff_sso_attempt (
  state_hash bytea not null,
  browser_hash bytea not null,
  kept_sealed bytea not null,
  expires_at timestamptz(3) not null,
  constraint staff_sso_attempt_pkey primary key (state_hash)
);
create index staff_sso_attempt_expires_at_idx on staff_sso_attempt (expires_at);

alter table staff_passkey
  add constraint staff_passkey_staff_id_fkey foreign key (staff_id) references staff_member (id) on delete restrict on update cascade;
alter table staff_identity
  add constraint staff_identity_staff_id_fkey foreign key (staff_id) references staff_member (id) on delete restrict on update cascade;

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert, update, delete on staff_passkey, staff_identity, staff_sso_attempt to quittance_app;
  end if;
end
$$;
