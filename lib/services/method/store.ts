import "server-only";
import { randomUUID } from "node:crypto";
import { type Sender, statement } from "@/lib/adapters/db/statement";
import { transact } from "@/lib/adapters/db/transaction";
import { queueJob } from "@/lib/adapters/queue/queue-job";
import { validUntil } from "@/lib/domain/mandate/card-validity";
import { methodStatusesBefore } from "@/lib/domain/mandate/method-status";
import { type MandateStatus, mandateStatusesBefore } from "@/lib/domain/mandate/status";
import type { AuditRow } from "@/lib/services/audit/store";
import { lockDebtor } from "@/lib/services/plan/store";
import type { Agreement } from "./agreement";
import type { FetchedMethod } from "./fetch-method";

export { lockDebtor, type Sender, transact };

const DETACHING = queueJob("detach-method", { about: "methodId", key: "detach" });
const FOLLOWING = queueJob("follow-method", { about: "methodId", key: "method" });

const insert = statement<{ id: string }>(`
  with kept as (
    insert into payment_method (id, debtor_id, creditor_id, kind, stripe_method_id, last4, brand, valid_until, status, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, 'active', $9) on conflict (stripe_method_id) do nothing returning id),
  given as (
    insert into mandate (id, debtor_id, creditor_id, method_id, stripe_mandate_id, reference, creditor_identifier,
      status, evidence, accepted_at, last_used_on)
    select $10::uuid, $2, $3, kept.id, $11::text, $12::text,
           (select sepa_creditor_identifier from creditor where creditor.id = $3), $13::text, $14::jsonb, $15::timestamptz, null
      from kept where $11::text is not null)
  select id, ${FOLLOWING}, write_trail($16::jsonb, '[]') from kept`);

/** Keeps a card or account, and its mandate; null where it is known already. A job says what is to be said of it. */
export async function insertMethod(
  sender: Sender,
  kept: FetchedMethod & {
    id: string;
    debtorId: string;
    creditorId: string;
    agreement: Agreement;
    createdAt: Date;
  },
  audit: AuditRow,
): Promise<string | null> {
  const { id, debtorId, creditorId, method, mandate, agreement, createdAt } = kept;
  const { kind, stripeMethodId, last4, brand, expires } = method;
  const [row] = await insert(
    [
      ...[id, debtorId, creditorId, kind, stripeMethodId, last4, brand],
      ...[expires && validUntil(expires), createdAt, randomUUID()],
      ...[mandate?.stripeMandateId ?? null, mandate?.reference ?? null, mandate?.status ?? null],
      ...[JSON.stringify(agreement), agreement.agreedAt, JSON.stringify([audit])],
    ],
    sender,
  );
  return row?.id ?? null;
}

const replace = statement(`
  with over as (
    update payment_method set status = 'replaced', ended_at = $3
     where debtor_id = $1 and id <> $2 and status = any($4) returning id),
  ended as (
    update mandate set status = 'replaced', ended_at = $3
     where method_id in (select id from over) and status = any($5))
  select ${DETACHING} from over`);

/** Whatever a person had kept before gives way to the new one, and Stripe is told by a job. */
export async function replaceOthers(
  sender: Sender,
  { debtorId, methodId, now }: { debtorId: string; methodId: string; now: Date },
): Promise<void> {
  const from = [methodStatusesBefore("replaced"), mandateStatusesBefore("replaced")];
  await replace([debtorId, methodId, now, ...from], sender);
}

const end = statement<{ id: string }>(`
  with over as (
    update payment_method set status = $2, ended_at = $3 where id = $1 and status = any($5) returning id),
  ended as (
    update mandate set status = $4, ended_at = $3 where method_id = $1 and status = any($6))
  select id, ${DETACHING}, ${FOLLOWING}, write_trail($7::jsonb, '[]') from over`);

/** A card or account that is over, with its mandate; false where it was over before. Stripe is told by a job. */
export async function endMethodRow(
  sender: Sender,
  over: { id: string; status: "unusable" | "released"; mandateStatus: MandateStatus; now: Date },
  audit: AuditRow,
): Promise<boolean> {
  const { id, status, mandateStatus, now } = over;
  const from = [methodStatusesBefore(status), mandateStatusesBefore(mandateStatus)];
  const values = [id, status, now, mandateStatus, ...from, JSON.stringify([audit])];
  return (await end(values, sender)).length === 1;
}

const setDetached = statement(
  "update payment_method set detached_at = $2 where id = $1 and detached_at is null",
);

export async function saveDetached(methodId: string, now: Date): Promise<void> {
  await setDetached([methodId, now]);
}

const setCard = statement(`
  with changed as (
    update payment_method set last4 = $2, brand = $3, valid_until = $4
     where id = $1 and (last4, brand, valid_until) is distinct from ($2, $3, $4::date) returning id)
  select write_trail($5::jsonb, '[]') from changed`);

/** The bank has sent a new card in the place of this one. */
export async function saveCard(
  methodId: string,
  { last4, brand, expires }: FetchedMethod["method"],
  audit: AuditRow,
): Promise<void> {
  const validOn = expires && validUntil(expires);
  await setCard([methodId, last4, brand, validOn, JSON.stringify([audit])]);
}

const confirm = statement(`
  with confirmed as (
    update mandate set status = 'active' where stripe_mandate_id = $1 and status = 'pending' returning method_id as id)
  select ${FOLLOWING} from confirmed`);

export async function confirmMandate(stripeMandateId: string): Promise<void> {
  await confirm([stripeMandateId]);
}
