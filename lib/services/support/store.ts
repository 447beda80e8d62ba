import "server-only";
import { z } from "zod";
import { jsonInstant } from "@/lib/adapters/db/json-columns";
import { KEY_AS_UUID, listOf, type Reading, rowOf } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { AuditRow } from "@/lib/services/audit/store";
import { queueLook } from "@/lib/services/collection/queue-look";
import type { OutboxRow } from "@/lib/services/outbox/store";

const accountsSchema = z.array(
  z.object({ id: z.string(), reference: z.string(), principalLabel: z.string() }),
);

/** A person's accounts as a form names them, the oldest claim first. */
export const OWN_ACCOUNTS: Reading<z.output<typeof accountsSchema>> = {
  sql: listOf(`select id, reference, principal_label as "principalLabel"
    from account where account.debtor_id = debtor.id order by due_on`),
  schema: accountsSchema,
};

const caseSchema = z
  .object({
    ...{ id: z.string(), kind: z.string(), reason: z.string(), openedAt: jsonInstant },
    ...{ callbackFrom: jsonInstant.nullable(), callbackUntil: jsonInstant.nullable() },
  })
  .nullable();

/** The person's own case of the id that is the page's key. */
export const OWN_CASE: Reading<z.output<typeof caseSchema>> = {
  sql: rowOf(`select id, kind, reason, opened_at as "openedAt",
      callback_from as "callbackFrom", callback_until as "callbackUntil"
    from support_case where id = ${KEY_AS_UUID} and support_case.debtor_id = debtor.id`),
  schema: caseSchema,
};

type NewCase = {
  id: string;
  creditorId: string;
  debtorId: string;
  accountId: string | null;
  kind: string;
  reason: string;
  detailsSealed: Uint8Array | null;
  callback: { from: Date; until: Date } | null;
  idempotencyKey: string;
  openedAt: Date;
};
type NewHold = { id: string; kind: string; startsOn: CalendarDate; endsOn: CalendarDate | null };

/**
 * The person's row is held: whoever begins to collect from them holds it too, so that what a hold forbids is either
 * begun before it or not at all; a look at their plan then ends what was begun. $1 to $9 the case, $10 to $13 its hold
 * or nulls, $14 and $15 the trail and the event, $16 and $17 when to call back.
 */
const insert = statement<{ id: string }>(`
  with locked as (select id from debtor where id = $3 for no key update),
  made as (
    insert into support_case (id, creditor_id, debtor_id, account_id, kind, reason, details_sealed,
      idempotency_key, opened_at, status, callback_from, callback_until)
    select $1, $2, locked.id, $4, $5, $6, $7, $8, $9, 'open', $16, $17 from locked
    on conflict (idempotency_key) do nothing returning id),
  held as (
    insert into hold (id, kind, starts_on, ends_on, debtor_id, account_id, created_at)
    select $10::uuid, $11::text, $12::date, $13::date, $3, $4, $9 from made where $10::uuid is not null),
  dropped as (delete from draft where debtor_id = $3 and step = $5 and exists (select from made))
  select id, write_trail($14::jsonb, $15::jsonb), queued
    from made left join lateral (${queueLook("$3")} and $10::uuid is not null) look on true`);

/** The key is the browser's: it opens only what the same person opened with it. */
const findByKey = statement<{ id: string }>(`
  with found as (select id from support_case where idempotency_key = $1 and debtor_id = $2),
  dropped as (delete from draft where debtor_id = $2 and step = $3 and exists (select from found))
  select id from found`);

/**
 * Opens a case with its hold, trail and event, or finds the one that this key opened before; either way the
 * draft of its form is not needed any more. Null where the key is somebody else's.
 */
export async function saveCase(input: {
  supportCase: NewCase;
  hold: NewHold | null;
  audit: readonly AuditRow[];
  outbox: OutboxRow;
}): Promise<string | null> {
  const { supportCase, hold, audit, outbox } = input;
  const { id, creditorId, debtorId, accountId, kind, reason, idempotencyKey } = supportCase;
  const [made] = await insert([
    ...[id, creditorId, debtorId, accountId, kind, reason, supportCase.detailsSealed],
    ...[idempotencyKey, supportCase.openedAt],
    ...(hold ? [hold.id, hold.kind, hold.startsOn, hold.endsOn] : [null, null, null, null]),
    ...[JSON.stringify(audit), JSON.stringify([outbox])],
    ...[supportCase.callback?.from, supportCase.callback?.until],
  ]);
  if (made) return made.id;
  const [known] = await findByKey([idempotencyKey, debtorId, kind]);
  return known?.id ?? null;
}
