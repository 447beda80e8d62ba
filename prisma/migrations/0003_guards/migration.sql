-- What may not be changed, by trigger for everybody and by grant for the program; and the way into the queue.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

-- An entry may be given its seal, once.
create function refuse_entry_change() returns trigger language plpgsql as $$
begin
  if old.seal_id is null and new.seal_id is not null
     and to_jsonb(new) - 'seal_id' = to_jsonb(old) - 'seal_id' then
    return new;
  end if;
  raise exception 'journal_entry is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger append_only before update on journal_entry for each row execute function refuse_entry_change();
create trigger append_only_delete before delete on journal_entry for each row execute function refuse_change();
create trigger append_only_truncate before truncate on journal_entry for each statement execute function refuse_change();

do $$
declare
  guarded text;
begin
  foreach guarded in array array['posting', 'ledger_seal', 'audit_event', 'receipt', 'allocation'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function refuse_change()', guarded);
    execute format('create trigger append_only_truncate before truncate on %I for each statement execute function refuse_change()', guarded);
  end loop;
end
$$;

-- Adds a job within the caller's transaction. A key makes the job single while it waits.
create function enqueue(task text, payload json, key text default null, attempts_max int default 25)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(identifier => task, payload => payload, job_key => key, max_attempts => attempts_max);
end
$$;

-- Whoever writes an event has thereby asked for its delivery. Where no queue is installed yet, the sweep does it later.
create function enqueue_outbox_event() returns trigger language plpgsql as $$
begin
  if to_regnamespace('graphile_worker') is not null then
    perform enqueue('deliver-event', json_build_object('eventId', new.id), 'outbox:' || new.id);
  end if;
  return null;
end
$$;

create trigger enqueue after insert on outbox_event for each row execute function enqueue_outbox_event();

-- The program's own role. Make a login a member of it to run the program without the right to rewrite the books.
do $$
begin
  if not exists (select 1 from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)) then
    raise notice 'role quittance_app not made: % may not create roles', current_user;
    return;
  end if;
  begin
    create role quittance_app nologin;
  exception when duplicate_object or unique_violation then
    null; -- Roles belong to the whole server: another database of ours may have made it.
  end;
  grant usage on schema public to quittance_app;
  grant select, insert, update, delete on all tables in schema public to quittance_app;
  grant usage, select on all sequences in schema public to quittance_app;
  revoke insert, update, delete on journal_entry, posting, ledger_account, receipt, receipt_counter, allocation from quittance_app;
  revoke update, delete on ledger_seal, audit_event from quittance_app;
  revoke execute on function ledger_post(jsonb), ledger_assign_seal(bigint, bigint[]), enqueue(text, json, text, int) from public;
  grant execute on function ledger_post(jsonb), ledger_assign_seal(bigint, bigint[]), enqueue(text, json, text, int) to quittance_app;
end
$$;
