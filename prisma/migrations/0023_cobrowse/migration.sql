-- A person's screen, shown to an agent for a while (docs/cobrowsing.md).

create table cobrowse_session (
  id uuid not null,
  creditor_id uuid not null,
  debtor_id uuid not null,
  -- The person's session on whose screen it is; null while it is only offered.
  session_id uuid,
  staff_id uuid,
  staff_name_sealed bytea,
  status text not null,
  end_reason text,
  code_hash bytea,
  code_sealed bytea,
  keeps_recording boolean not null default false,
  created_at timestamptz(3) not null,
  waits_until timestamptz(3) not null,
  consented_at timestamptz(3),
  joined_at timestamptz(3),
  ends_at timestamptz(3),
  touched_at timestamptz(3) not null,
  agent_seen_at timestamptz(3),
  ended_at timestamptz(3),
  -- Where the recorder is: the page as it was loaded, its last batch, its path, what is known of its nodes.
  page uuid,
  batch integer,
  path text,
  known_nodes jsonb,
  sequence bigint not null default 0,
  snapshot_sequence bigint,
  size_bytes bigint not null default 0,
  window_started_at timestamptz(3),
  window_batches integer not null default 0,
  constraint cobrowse_session_pkey primary key (id),
  constraint cobrowse_session_status check (status in ('offered', 'consented', 'live', 'ended')),
  constraint cobrowse_session_reason check (
    (status = 'ended') = (end_reason is not null)
    and end_reason in ('stopped', 'idle', 'sign_out', 'expired', 'agent_left', 'revoked')),
  -- Nobody looks at a screen without consent, nor without a name.
  constraint cobrowse_session_consent check (status in ('offered', 'ended') or (session_id is not null and consented_at is not null)),
  constraint cobrowse_session_live check (status <> 'live' or (staff_id is not null and joined_at is not null))
);
create index cobrowse_session_debtor_id_idx on cobrowse_session (debtor_id);
create index cobrowse_session_session_id_idx on cobrowse_session (session_id);
create index cobrowse_session_staff_id_idx on cobrowse_session (staff_id);
create index cobrowse_session_open on cobrowse_session (created_at) where status <> 'ended';
create unique index cobrowse_session_code on cobrowse_session (creditor_id, code_hash) where code_hash is not null;

-- What is on the screen, while it is shared. Not logged: never in the write-ahead log, nor in a backup made of it. A server that
-- breaks down loses it, and asks the recorder for a new picture of the page.
create unlogged table cobrowse_event (
  cobrowse_id uuid not null,
  sequence bigint not null,
  kind text not null,
  body_sealed bytea not null,
  at timestamptz(3) not null,
  constraint cobrowse_event_pkey primary key (cobrowse_id, sequence),
  constraint cobrowse_event_kind check (kind in ('screen', 'gesture', 'answer'))
);
-- Sealed bodies do not get smaller.
alter table cobrowse_event alter column body_sealed set storage external;

create table cobrowse_recording (
  cobrowse_id uuid not null,
  debtor_id uuid not null,
  body_sealed bytea not null,
  created_at timestamptz(3) not null,
  kept_until timestamptz(3) not null,
  constraint cobrowse_recording_pkey primary key (cobrowse_id)
);
create index cobrowse_recording_debtor_id_idx on cobrowse_recording (debtor_id);
create index cobrowse_recording_kept_until_idx on cobrowse_recording (kept_until);
alter table cobrowse_recording alter column body_sealed set storage external;

alter table cobrowse_session
  add constraint cobrowse_session_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade,
  add constraint cobrowse_session_staff_id_fkey foreign key (staff_id) references staff_member (id) on delete restrict on update cascade;
alter table cobrowse_recording
  add constraint cobrowse_recording_debtor_id_fkey foreign key (debtor_id) references debtor (id) on delete restrict on update cascade,
  add constraint cobrowse_recording_cobrowse_id_fkey foreign key (cobrowse_id) references cobrowse_session (id) on delete restrict on update cascade;

-- The one way a share ends, whoever ends it: nothing of the screen is left, unless the person agreed to a recording, and who
-- looks is told. Says whether it was this call that ended it.
create function cobrowse_end(share uuid, because text, by_kind text, by_id text, now_at timestamptz) returns boolean
language plpgsql volatile as $$
declare
  over cobrowse_session;
begin
  update cobrowse_session
     set status = 'ended', end_reason = because, ended_at = now_at, code_hash = null, code_sealed = null, known_nodes = null
   where id = share and status <> 'ended' returning * into over;
  if not found then
    return false;
  end if;
  if over.keeps_recording and over.joined_at is not null then
    if to_regnamespace('graphile_worker') is not null then
      perform enqueue('keep-recording', json_build_object('cobrowseId', share), 'recording:' || share);
    end if;
  else
    delete from cobrowse_event where cobrowse_id = share;
  end if;
  perform write_trail(jsonb_build_array(jsonb_build_object(
    'creditorId', over.creditor_id, 'debtorId', over.debtor_id, 'actorKind', by_kind, 'actorId', by_id,
    'action', 'cobrowse.ended', 'details', jsonb_build_object('cobrowse', share, 'reason', because), 'at', now_at)), '[]');
  perform pg_notify('cobrowse', share::text);
  return true;
end
$$;

-- Ends what is over by the clock, one share or all: answers how many.
create function cobrowse_end_due(only_share uuid, now_at timestamptz, idle_minutes int, silence_seconds int) returns bigint
language sql volatile as $$
  select count(*) filter (where cobrowse_end(id, because, 'system', 'end-shares', now_at))
    from (
      select id, case
          when status in ('offered', 'consented') and waits_until <= now_at then 'expired'
          when ends_at <= now_at then 'expired'
          when status = 'live' and touched_at <= now_at - make_interval(mins => idle_minutes) then 'idle'
          when status = 'live' and agent_seen_at <= now_at - make_interval(secs => silence_seconds) then 'agent_left'
        end as because
        from cobrowse_session
       where status <> 'ended' and (only_share is null or id = only_share)
    ) due
   where because is not null
$$;

-- One batch of the recorder, alone under the share's row. Answers what became of it: kept, repeated (it was here before), gap
-- (one before it is missing: the recorder begins anew), too_fast, too_much, or ended.
create function cobrowse_append(asked jsonb, body bytea, now_at timestamptz) returns text language plpgsql volatile as $$
declare
  shared cobrowse_session;
  is_same_page boolean;
  numbered int := (asked ->> 'number')::int;
  size int := (asked ->> 'sizeBytes')::int;
  is_whole boolean := (asked ->> 'hasSnapshot')::boolean;
  is_new_window boolean;
begin
  select * into shared from cobrowse_session
   where id = (asked ->> 'id')::uuid and session_id = (asked ->> 'sessionId')::uuid and status = 'live' for no key update;
  if not found or shared.ends_at <= now_at then
    return 'ended';
  end if;
  is_same_page := shared.page is not distinct from (asked ->> 'page')::uuid;
  if is_same_page and numbered <= shared.batch then
    return 'repeated';
  elsif numbered <> (case when is_same_page then shared.batch + 1 else 0 end) then
    return 'gap';
  end if;
  is_new_window := coalesce(shared.window_started_at <= now_at - make_interval(secs => (asked ->> 'windowSeconds')::int), true);
  if not is_new_window and shared.window_batches >= (asked ->> 'batchesMax')::int then
    return 'too_fast';
  elsif shared.size_bytes + size > (asked ->> 'bytesMax')::bigint then
    return 'too_much';
  end if;
  update cobrowse_session set
    page = (asked ->> 'page')::uuid, batch = numbered, path = asked ->> 'path', known_nodes = asked -> 'known',
    sequence = sequence + 1, size_bytes = size_bytes + size,
    snapshot_sequence = case when is_whole or numbered = 0 then shared.sequence + 1 else snapshot_sequence end,
    touched_at = case when (asked ->> 'isActive')::boolean or numbered = 0 then now_at else touched_at end,
    window_started_at = case when is_new_window then now_at else window_started_at end,
    window_batches = case when is_new_window then 1 else window_batches + 1 end
   where id = shared.id;
  -- A new picture of the page makes the earlier ones superfluous.
  if (is_whole or numbered = 0) and not shared.keeps_recording then
    delete from cobrowse_event where cobrowse_id = shared.id and kind = 'screen';
  end if;
  insert into cobrowse_event (cobrowse_id, sequence, kind, body_sealed, at)
  values (shared.id, shared.sequence + 1, 'screen', body, now_at);
  perform pg_notify('cobrowse', shared.id::text);
  return 'kept';
end
$$;

-- Whoever's session is over shows nothing any more, in whatever way it ended.
create function cobrowse_end_with_session() returns trigger language plpgsql as $$
begin
  perform cobrowse_end(id, 'sign_out', 'debtor', new.id::text, new.revoked_at)
     from cobrowse_session where session_id = new.id and status <> 'ended';
  return null;
end
$$;
create trigger cobrowse_end after update of revoked_at on session for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function cobrowse_end_with_session();

do $$
begin
  perform guard_rows('cobrowse_session', 'exists (select from debtor own where own.id = debtor_id)');
  perform guard_rows('cobrowse_event', 'exists (select from cobrowse_session own where own.id = cobrowse_id)');
  perform guard_rows('cobrowse_recording', 'exists (select from debtor own where own.id = debtor_id)');
  if exists (select 1 from pg_roles where rolname = 'quittance_staff') then
    -- The code is for whoever was told it; the screen is read for them by the program, once it knows that they may.
    grant select (id, creditor_id, debtor_id, session_id, staff_id, status, end_reason, keeps_recording, created_at, waits_until,
      consented_at, joined_at, ends_at, ended_at) on cobrowse_session to quittance_staff;
    grant select on cobrowse_recording to quittance_staff;
  end if;
  if exists (select 1 from pg_roles where rolname = 'quittance_app') then
    grant select, insert, update, delete on cobrowse_session, cobrowse_event, cobrowse_recording to quittance_app;
  end if;
end
$$;
