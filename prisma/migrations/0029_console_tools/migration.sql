-- What the console's reports count by time, each by an index of its own; and that colleagues are told of what is new.

create index payment_received on payment (creditor_id, succeeded_at) where succeeded_at is not null;
create index repayment_plan_agreed on repayment_plan (creditor_id, accepted_at) where accepted_at is not null;
create index payment_link_invited on payment_link (created_at) where purpose in ('invitation', 'renewal');
create index support_case_creditor_id_opened_at_idx on support_case (creditor_id, opened_at);
create index conversation_message_by_staff on conversation_message (written_at) where author = 'staff';

-- Says that there is something new for who works for a creditor, and on a person's file: whoever looks reads what it is.
-- Only tables that change at the pace of people: a notification makes commits wait for each other.
create function tell_staff() returns trigger language plpgsql as $$
declare
  creditor text := to_jsonb(new) ->> 'creditor_id';
  debtor text := to_jsonb(new) ->> 'debtor_id';
begin
  if creditor is not null then
    perform pg_notify('cobrowse', 'inbox:' || creditor);
  end if;
  if debtor is not null then
    perform pg_notify('cobrowse', 'file:' || debtor);
  end if;
  return null;
end
$$;
create trigger tell_staff after insert or update of status, claimed_by, snoozed_until on support_case
  for each row execute function tell_staff();
create trigger tell_staff after insert or update of status, staff_id, waiting_since on conversation
  for each row execute function tell_staff();
create trigger tell_staff after insert or update of settled_at on reconciliation_difference
  for each row execute function tell_staff();
create trigger tell_staff after insert or update of released_at on hold for each row execute function tell_staff();
create trigger tell_staff after insert on file_note for each row execute function tell_staff();
