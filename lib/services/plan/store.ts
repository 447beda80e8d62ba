import "server-only";
import { randomUUID } from "node:crypto";
import { type Sender, statement } from "@/lib/adapters/db/statement";
import { transact } from "@/lib/adapters/db/transaction";
import type { AutopayStatus } from "@/lib/domain/collection/autopay-status";
import type { PlanTerms, ScheduledInstalment } from "@/lib/domain/plan/terms";
import type { AuditRow } from "@/lib/services/audit/store";
import type { OutboxRow } from "@/lib/services/outbox/store";

export { type Sender, transact };

const lock = statement("select 1 from debtor where id = $1 for no key update");

/** Plans of one person change one after the other: whoever holds the row decides alone. */
export async function lockDebtor(sender: Sender, debtorId: string): Promise<void> {
  await lock([debtorId], sender);
}

const isKnown = statement("select 1 from repayment_plan where id = $1 and debtor_id = $2");

/** Whether a person ever had this plan. */
export async function hadPlan(sender: Sender, debtorId: string, planId: string): Promise<boolean> {
  return (await isKnown([planId, debtorId], sender)).length === 1;
}

/** A line of the trail and an event out. */
export type PlanNews = { audit: AuditRow; outbox: OutboxRow };

const newsValues = ({ audit, outbox }: PlanNews) => [
  JSON.stringify([audit]),
  JSON.stringify([outbox]),
];

const insertPlan = statement(`
  with superseded as (
    update repayment_plan set status = 'superseded', ended_at = $11 where debtor_id = $2 and status = 'proposed'),
  made as (
    insert into repayment_plan (id, debtor_id, creditor_id, budget_id, version, status, currency, total_minor,
      instalment_minor, frequency, pay_day, first_on, affordability_sealed, proposed_at)
    select $1, $2, $3, $4, 1 + count(*), 'proposed', $5, $6, $7, $8, $9, $10, $12, $11
      from repayment_plan where debtor_id = $2 returning id),
  dated as (
    insert into instalment (plan_id, number, due_on, amount_minor)
    select $1, * from unnest($13::int[], $14::date[], $15::bigint[])),
  divided as (
    insert into plan_account (plan_id, account_id, amount_minor)
    select $1, * from unnest($16::uuid[], $17::bigint[]))
  select write_trail($18::jsonb, $19::jsonb) from made`);

export type NewPlan = {
  id: string;
  debtorId: string;
  creditorId: string;
  budgetId: string;
  terms: PlanTerms;
  schedule: readonly ScheduledInstalment[];
  /** How much of it settles which debt. */
  shares: readonly { accountId: string; amountMinor: bigint }[];
  affordabilitySealed: Uint8Array | null;
  proposedAt: Date;
};

/** Puts a proposal in the place of earlier ones that were never agreed. */
export async function createProposedPlan(
  sender: Sender,
  plan: NewPlan,
  news: PlanNews,
): Promise<void> {
  const { id, debtorId, creditorId, budgetId, terms, schedule, shares } = plan;
  const { total, instalment, frequency, payDay, firstOn } = terms;
  await insertPlan(
    [
      ...[id, debtorId, creditorId, budgetId, total.currency, total.amountMinor],
      ...[instalment.amountMinor, frequency, payDay, schedule[0]?.dueOn ?? firstOn],
      ...[plan.proposedAt, plan.affordabilitySealed],
      schedule.map(({ number }) => number),
      schedule.map(({ dueOn }) => dueOn),
      schedule.map(({ amount }) => amount.amountMinor),
      shares.map(({ accountId }) => accountId),
      shares.map(({ amountMinor }) => amountMinor),
      ...newsValues(news),
    ],
    sender,
  );
}

const accept = statement(`
  with moved as (
    update repayment_plan set status = 'active', accepted_at = $2, acceptance = $3
     where id = $1 and status = 'proposed' returning id)
  select write_trail($4::jsonb, $5::jsonb) from moved`);

/** The plan is agreed; false where it is no longer proposed. */
export async function activatePlan(
  sender: Sender,
  plan: { id: string; acceptedAt: Date; acceptance: unknown },
  news: PlanNews,
): Promise<boolean> {
  const { id, acceptedAt, acceptance } = plan;
  const values = [id, acceptedAt, JSON.stringify(acceptance), ...newsValues(news)];
  return (await accept(values, sender)).length === 1;
}

/** The plan's own id is the key: asking twice opens one case. */
const sendToReview = statement(`
  with moved as (
    update repayment_plan set status = 'pending_review'
     where id = $1 and status = 'proposed' returning id, creditor_id, debtor_id),
  opened as (
    insert into support_case (id, idempotency_key, kind, reason, creditor_id, debtor_id, status, opened_at)
    select $2, id, 'plan_review', $3, creditor_id, debtor_id, 'open', $4 from moved)
  select write_trail($5::jsonb, $6::jsonb) from moved`);

/** The plan waits for a person, who gets a case; false where it is no longer proposed. */
export async function movePlanToReview(
  sender: Sender,
  plan: { id: string; reason: string; openedAt: Date },
  news: PlanNews,
): Promise<boolean> {
  const values = [plan.id, randomUUID(), plan.reason, plan.openedAt, ...newsValues(news)];
  return (await sendToReview(values, sender)).length === 1;
}

/** What a change leaves behind: lines of the trail, events out. */
export type Trail = { audit: readonly AuditRow[]; outbox: readonly OutboxRow[] };

const trailValues = ({ audit, outbox }: Trail) => [JSON.stringify(audit), JSON.stringify(outbox)];

const complete = statement(`
  with moved as (
    update repayment_plan set status = 'completed', ended_at = $2,
      autopay = case when $3::boolean then 'ended' else autopay end
     where id = $1 and status = 'active' returning id)
  select write_trail($4::jsonb, $5::jsonb) from moved`);

/** Nothing is left of the plan; where something was collected for it, that ends too. */
export async function completePlan(
  sender: Sender,
  plan: { id: string; endedAt: Date; endsAutopay: boolean },
  trail: Trail,
): Promise<void> {
  await complete([plan.id, plan.endedAt, plan.endsAutopay, ...trailValues(trail)], sender);
}

const reopen = statement(`
  with moved as (
    update repayment_plan set status = 'active', ended_at = null
     where id = $1 and status = 'completed' returning id)
  select write_trail($2::jsonb, $3::jsonb) from moved`);

/** Something is left of the plan again. What was collected automatically stays ended until the person wants it. */
export async function reopenPlan(sender: Sender, planId: string, trail: Trail): Promise<void> {
  await reopen([planId, ...trailValues(trail)], sender);
}

const moveAutopay = statement(`
  with moved as (
    update repayment_plan set autopay = $2, autopay_method_id = coalesce($3::uuid, autopay_method_id)
     where id = $1 returning id)
  select write_trail($4::jsonb, $5::jsonb) from moved`);

/** The caller holds the person's row and has looked at the table of edges. */
export async function moveAutopayOf(
  sender: Sender,
  plan: { id: string; autopay: AutopayStatus; methodId?: string },
  trail: Trail,
): Promise<void> {
  const { id, autopay, methodId } = plan;
  await moveAutopay([id, autopay, methodId ?? null, ...trailValues(trail)], sender);
}
