import "server-only";
import { z } from "zod";
import { jsonBigint, jsonInstant } from "@/lib/adapters/db/json-columns";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { type Sender, statement } from "@/lib/adapters/db/statement";
import { queueJob } from "@/lib/adapters/queue/queue-job";
import { CURRENCIES } from "@/lib/domain/money/money";
import { WRITE_OFF_STATUSES, type WriteOffStatus } from "@/lib/domain/write-off/status";
import type { AuditRow } from "@/lib/services/audit/store";

const writeOffSchema = z.object({
  ...{ id: z.string(), debtorId: z.string(), accountId: z.string(), creditorId: z.string() },
  ...{ accountReference: z.string(), reversesId: z.string().nullable() },
  ...{ amountMinor: jsonBigint, currency: z.enum(CURRENCIES), reason: z.string() },
  ...{ status: z.enum(WRITE_OFF_STATUSES), requestedBy: z.string(), requestedAt: jsonInstant },
});
export type WriteOffRecord = z.output<typeof writeOffSchema>;

const WRITE_OFF = `select own.id, own.debtor_id as "debtorId", own.account_id as "accountId",
    own.creditor_id as "creditorId", account.reference as "accountReference", reverses_id as "reversesId",
    amount_minor::text as "amountMinor", own.currency, reason, own.status, requested_by as "requestedBy",
    requested_at as "requestedAt"
  from write_off own join account on account.id = own.account_id`;

type Answer = { found: unknown };
const read = (rows: readonly Answer[]): WriteOffRecord[] =>
  rows.map(({ found }) => writeOffSchema.parse(found));

const byId = statement<Answer>(
  `select to_json(row) as found from (${WRITE_OFF} where own.id = $1) row`,
);
const ofDebtor = statement<Answer>(
  `select to_json(row) as found from (${WRITE_OFF} where own.debtor_id = $1
    order by requested_at desc, own.id limit 50) row`,
);
const waiting = statement<Answer>(
  `select to_json(row) as found from (${WRITE_OFF} where own.creditor_id = $1 and own.status = 'requested'
    order by requested_at, own.id limit 200) row`,
);

export const findWriteOff = async (id: string, sender?: Sender): Promise<WriteOffRecord | null> =>
  read(await byId([id], sender))[0] ?? null;

/** The same as the scope sees it. */
export const findWriteOffOf = (scope: StaffScope, id: string): Promise<WriteOffRecord | null> =>
  asStaff(scope, (sender) => findWriteOff(id, sender));

/** Of a person, the newest first; at most 50. */
export const findWriteOffs = async (debtorId: string, sender?: Sender): Promise<WriteOffRecord[]> =>
  read(await ofDebtor([debtorId], sender));

/** What waits for a second person at the scope's creditor, the oldest first; at most 200. */
export const findWaitingWriteOffs = (scope: StaffScope): Promise<WriteOffRecord[]> =>
  asStaff(scope, async (sender) => read(await waiting([scope.creditorId], sender)));

const insert = statement<{ id: string }>(`
  with made as (
    insert into write_off (id, debtor_id, account_id, creditor_id, reverses_id, amount_minor, currency, reason, status,
      requested_by, requested_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, 'requested', $9, $10) on conflict (id) do nothing returning id)
  select id, write_trail($11::jsonb, '[]') from made`);

/** The id is the form's key. False where it is known. */
export async function saveWriteOff(
  sender: Sender,
  asked: Omit<WriteOffRecord, "status" | "accountReference">,
  audit: AuditRow,
): Promise<boolean> {
  const { id, debtorId, accountId, creditorId, reversesId, amountMinor, currency } = asked;
  const values = [
    ...[id, debtorId, accountId, creditorId, reversesId, amountMinor, currency, asked.reason],
    ...[asked.requestedBy, asked.requestedAt, JSON.stringify([audit])],
  ];
  return (await insert(values, sender)).length === 1;
}

const decide = statement<{ id: string }>(`
  with moved as (
    update write_off set status = $2, decided_by = $3, decided_at = $4,
        ended_at = case when $2 <> 'approved' then $4::timestamptz end
     where id = $1 and status = 'requested' returning id)
  select id, write_trail($5::jsonb, '[]'),
         (select ${queueJob("follow-write-off", { about: "writeOffId", key: "write-off" })} where $2 = 'approved')
    from moved`);

/** Decides on what waits, and queues what follows from a yes; false where somebody else has. */
export async function saveWriteOffDecision(
  decision: { id: string; status: WriteOffStatus; decidedBy: string; decidedAt: Date },
  audit: AuditRow,
): Promise<boolean> {
  const { id, status, decidedBy, decidedAt } = decision;
  return (await decide([id, status, decidedBy, decidedAt, JSON.stringify([audit])])).length === 1;
}

// What is in the books is booked, whoever thought meanwhile that it had lapsed.
const end = statement(`
  update write_off set status = $2, ended_at = $3
   where id = $1 and (status = 'approved' or (status = 'lapsed' and $2 = 'booked'))`);

/** It is in the books, or it lapsed. */
export async function endWriteOff(
  id: string,
  status: Extract<WriteOffStatus, "booked" | "lapsed">,
  now: Date,
): Promise<void> {
  await end([id, status, now]);
}

const cutPlan = statement(`
  with less as (update repayment_plan set total_minor = total_minor - $2 where id = $1)
  update plan_account set amount_minor = greatest(amount_minor - $2, 0) where plan_id = $1 and account_id = $3`);

/** A plan is about so much less of a debt; the caller holds the person's row and writes the new schedule. */
export async function lessenPlan(
  sender: Sender,
  about: { planId: string; accountId: string; minor: bigint },
): Promise<void> {
  await cutPlan([about.planId, about.minor, about.accountId], sender);
}
