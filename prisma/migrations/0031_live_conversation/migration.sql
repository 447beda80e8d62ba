-- Whoever has a conversation open hears that something changed in it, whichever process or job did it
-- (lib/services/conversation/live-chat.ts); what changed they read themselves.
create function tell_conversation() returns trigger language plpgsql as $$
begin
  perform pg_notify('cobrowse', 'chat:' || new.debtor_id);
  return null;
end
$$;

create trigger tell_opened after insert on conversation for each row execute function tell_conversation();
create trigger tell_changed after update on conversation for each row
  when ((old.status, old.staff_id, old.last_number, old.debtor_read_number, old.staff_read_number)
        is distinct from (new.status, new.staff_id, new.last_number, new.debtor_read_number, new.staff_read_number))
  execute function tell_conversation();

create function tell_file_checked() returns trigger language plpgsql as $$
begin
  perform pg_notify('cobrowse', 'chat:' || debtor_id) from conversation where id = new.conversation_id;
  return null;
end
$$;

create trigger tell_checked after update on conversation_file for each row
  when (old.status is distinct from new.status) execute function tell_file_checked();

-- Colleagues send files as well, through the same quarantine.
do $$
begin
  if exists (select 1 from pg_roles where rolname = 'quittance_staff') then
    grant insert on conversation_file to quittance_staff;
  end if;
end
$$;
