-- A colleague sees a person's pages as they do, for a while (docs/impersonation.md).

create table impersonation (
  id uuid not null,
  creditor_id uuid not null,
  debtor_id uuid not null,
  staff_id uuid not null,
  -- The colleague's session in which it was begun. No foreign key: sessions are forgotten, this is kept for the person to see.
  staff_session_id uuid not null,
  reason text not null,
  started_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  ended_at timestamptz(3),
  -- Filling in together, and when it last moved. The code is for the person's own page alone, and goes when it is used.
  fill_in text not null default 'none',
  fill_in_at timestamptz(3),
  code_sealed bytea,
  code_tries integer not null default 0,
  constraint impersonation_pkey primary key (id),
  constraint impersonation_reason check (reason in ('asked', 'stuck', 'unclear_page', 'complaint', 'checking_fix')),
  constraint impersonation_fill_in check (fill_in in ('none', 'asked', 'agreed', 'refused', 'withdrawn')),
  constraint impersonation_code check (code_sealed is null or fill_in = 'asked'),
  constraint impersonation_end check (ended_at is null or ended_at >= started_at)
);
create index impersonation_debtor_id_started_at_idx on impersonation (debtor_id, started_at);
create index impersonation_staff_id_idx on impersonation (staff_id);
create index impersonation_staff_session_id_idx on impersonation (staff_session_id);

alter table impersonation
  add constraint impersonation_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade,
  add constraint impersonation_staff_id_fkey foreign key (staff_id) references staff_member (id) on delete restrict on update cascade;

-- The one way it ends before its time, whoever ends it. Says whether it was this call.
create function impersonation_end(seen uuid, because text, now_at timestamptz) returns boolean language plpgsql volatile as $$
declare
  over impersonation;
begin
  update impersonation set ended_at = now_at, code_sealed = null
   where id = seen and ended_at is null and ends_at > now_at returning * into over;
  if not found then
    return false;
  end if;
  perform write_trail(jsonb_build_array(jsonb_build_object(
    'creditorId', over.creditor_id, 'debtorId', over.debtor_id, 'actorKind', 'staff', 'actorId', over.staff_id,
    'onBehalfOf', over.debtor_id, 'action', 'impersonation.ended', 'reason', because,
    'details', jsonb_build_object('impersonation', seen), 'at', now_at)), '[]');
  return true;
end
$$;

-- Whoever's work is over sees nobody's pages any more, in whatever way it ended.
create function impersonation_end_with_session() returns trigger language plpgsql as $$
begin
  perform impersonation_end(id, 'sign_out', new.revoked_at)
     from impersonation where staff_session_id = new.id and ended_at is null;
  return null;
end
$$;
create trigger impersonation_end after update of revoked_at on staff_session for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function impersonation_end_with_session();

do $$
begin
  perform guard_rows('impersonation', 'exists (select from debtor own where own.id = debtor_id)');
  -- Nothing of it is staff's to read: what colleagues see of it is in the trail, and the code is the person's to tell.
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert, update on impersonation to quittance_app;
  end if;
end
$$;
