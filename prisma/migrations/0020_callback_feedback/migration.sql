-- When somebody wants to be called back, and what people say afterwards.

alter table support_case
  add column callback_from timestamptz(3),
  add column callback_until timestamptz(3),
  add constraint support_case_callback check (
    (callback_from is null) = (callback_until is null) and (callback_from is null or callback_from < callback_until));

create table feedback (
  id uuid not null,
  creditor_id uuid not null,
  debtor_id uuid not null,
  session_id uuid not null,
  cause text,
  ease text,
  comment_sealed bytea,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint feedback_pkey primary key (id)
);
create unique index feedback_session_id_key on feedback (session_id);
create index feedback_creditor_id_created_at_idx on feedback (creditor_id, created_at);
create index feedback_debtor_id_idx on feedback (debtor_id);

alter table feedback
  add constraint feedback_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade;

do $$
begin
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert, update on feedback to quittance_app;
  end if;
end
$$;
