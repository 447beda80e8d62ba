-- The console of the creditor's people: finding somebody by name, notes, and cases that somebody takes on.

-- Names as keyed hashes, so that people are found without their names being readable. A table, because row-level security
-- lets only plain comparisons use an index.
create table debtor_name (
  debtor_id uuid not null,
  name_hash bytea not null,
  constraint debtor_name_pkey primary key (debtor_id, name_hash)
);
create index debtor_name_name_hash_idx on debtor_name (name_hash);

create table file_note (
  id uuid not null,
  debtor_id uuid not null,
  author_id uuid not null,
  is_special boolean not null,
  body_sealed bytea not null,
  created_at timestamptz(3) not null,
  constraint file_note_pkey primary key (id)
);
create index file_note_debtor_id_created_at_idx on file_note (debtor_id, created_at);

alter table support_case
  add column claimed_by uuid,
  add column claimed_at timestamptz(3),
  add column snoozed_until timestamptz(3),
  add column closed_by uuid,
  add column outcome text,
  add constraint support_case_claim check ((claimed_by is null) = (claimed_at is null)),
  add constraint support_case_outcome check (outcome is null or status = 'closed');
create index support_case_claimed_by_idx on support_case (claimed_by);

alter table debtor_name
  add constraint debtor_name_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade;
alter table file_note
  add constraint file_note_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade,
  add constraint file_note_author_id_fkey foreign key (author_id) references staff_member (id) on delete restrict on update cascade;
alter table support_case
  add constraint support_case_claimed_by_fkey foreign key (claimed_by) references staff_member (id) on delete restrict on update cascade,
  add constraint support_case_closed_by_fkey foreign key (closed_by) references staff_member (id) on delete restrict on update cascade;

do $$
begin
  perform guard_rows('debtor_name', 'exists (select from debtor own where own.id = debtor_id)');
  perform guard_rows('file_note', 'exists (select from debtor own where own.id = debtor_id)');
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert, delete on debtor_name, file_note to quittance_app;
  end if;
  if exists (select 1 from pg_roles where rolname = 'quittance_staff') then
    grant select on debtor_name to quittance_staff;
    grant select, insert on file_note to quittance_staff;
    grant update (claimed_by, claimed_at, snoozed_until, status, closed_at, closed_by, outcome) on support_case
      to quittance_staff;
  end if;
end
$$;
