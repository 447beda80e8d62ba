-- audit_write (0022) runs with its owner's rights, so the policy on audit_event does not bind it: a transaction of staff's
-- could write a line about another creditor. What the policy says of new rows is said here as well.
create or replace function audit_write(rows jsonb) returns void language plpgsql volatile
security definer set search_path = public, pg_temp as $$
begin
  if rows = '[]' then
    return;
  end if;
  if staff_creditor() is not null and exists (
    select from jsonb_to_recordset(rows) as listed ("creditorId" uuid, "debtorId" uuid)
     where listed."creditorId" is distinct from staff_creditor()
        or (listed."debtorId" is not null
            -- One by one: as a set the planner would read all debtors for it.
            and (select own.creditor_id from debtor own where own.id = listed."debtorId") is distinct from staff_creditor())
  ) then
    raise insufficient_privilege using message = 'audit_write: a line of another creditor''s trail';
  end if;
  insert into audit_event (creditor_id, debtor_id, actor_kind, actor_id, on_behalf_of, action, reason, before, after, details,
                           address_hash, request_reference, at)
  select listed."creditorId", listed."debtorId", listed."actorKind", listed."actorId", listed."onBehalfOf", listed.action,
         listed.reason, nullif(listed.before, 'null'), nullif(listed.after, 'null'), listed.details,
         decode(listed."addressHash", 'hex'), listed."requestReference", listed.at
    from jsonb_to_recordset(rows) as listed
      ("creditorId" uuid, "debtorId" uuid, "actorKind" text, "actorId" text, "onBehalfOf" uuid, action text, reason text,
       before jsonb, after jsonb, details jsonb, "addressHash" text, "requestReference" text, at timestamptz);
end
$$;

-- Who sees every team sees every file of their creditor: the trail, which only they search, need not look at the people for that.
do $$
declare
  visible constant text := 'creditor_id = staff_creditor() and (debtor_id is null or staff_sees_every_team()
    or exists (select from debtor own where own.id = debtor_id))';
begin
  if exists (select 1 from pg_policies where tablename = 'audit_event' and policyname = 'staff') then
    execute format('alter policy staff on audit_event using (%s) with check (%1$s)', visible);
  end if;
end
$$;
