import "server-only";
import { z } from "zod";
import { jsonBytes, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, type Reading, rowOf } from "@/lib/adapters/db/reading";
import { type Sender, statement } from "@/lib/adapters/db/statement";
import { queueJob } from "@/lib/adapters/queue/queue-job";
import type { DecisionOutcome, DecisionReason } from "@/lib/domain/plan/decision";
import type { AuditRow } from "@/lib/services/audit/store";
import type { OutboxRow } from "@/lib/services/outbox/store";

const decisionSchema = z.object({
  ...{ id: z.string(), planId: z.string(), kind: z.enum(["plan", "change"]) },
  ...{ outcome: z.enum(["approved", "refused"]), reason: z.string(), decidedAt: jsonInstant },
  wordsSealed: jsonBytes.nullable(),
});
export type DecisionRecord = z.output<typeof decisionSchema>;

const DECISION = `select id, plan_id as "planId", kind, outcome, reason, decided_at as "decidedAt",
    words_sealed as "wordsSealed" from plan_decision where plan_decision.debtor_id = debtor.id
  order by decided_at desc, id`;

/** What a person was answered, the newest first; at most 20. */
export const ANSWERS: Reading<DecisionRecord[]> = {
  sql: listOf(`${DECISION} limit 20`),
  schema: z.array(decisionSchema),
};

/** The newest of these answers; null where there is none. */
export const LAST_ANSWER: Reading<DecisionRecord | null> = {
  sql: rowOf(`${DECISION} limit 1`),
  schema: decisionSchema.nullable(),
};

export type NewDecision = {
  id: string;
  debtorId: string;
  planId: string;
  outcome: DecisionOutcome;
  reason: DecisionReason;
  wordsSealed: Uint8Array | null;
  decidedBy: string;
  decidedAt: Date;
};

type News = { audit: readonly AuditRow[]; outbox: readonly OutboxRow[] };
const newsValues = ({ audit, outbox }: News) => [JSON.stringify(audit), JSON.stringify(outbox)];

const TELLING = queueJob("follow-decision", { about: "decisionId", key: "decision" });

const CLOSE = `update support_case set status = 'closed', closed_at = $8, closed_by = $7, outcome = 'resolved', snoozed_until = null`;

// $1 the decision, $2 the person, $3 the plan, $4 outcome, $5 reason, $6 words, $7 who, $8 when, $9 and $10 trail and event.
const decideReview = statement<{ id: string }>(`
  with moved as (
    update repayment_plan
       set status = case when $4::text = 'approved' then 'proposed' else 'refused' end,
           ended_at = case when $4::text = 'refused' then $8::timestamptz end
     where id = $3 and debtor_id = $2 and status = 'pending_review' returning id),
  asked as (select id from support_case where idempotency_key = $3 and kind = 'plan_review'),
  closed as (${CLOSE} where id in (select id from asked) and status = 'open' and exists (select from moved)),
  decided as (
    insert into plan_decision (id, debtor_id, plan_id, case_id, kind, outcome, reason, words_sealed, decided_by, decided_at)
    select $1::uuid, $2::uuid, moved.id, (select id from asked), 'plan', $4, $5, $6, $7::uuid, $8 from moved returning id)
  select id, write_trail($9::jsonb, $10::jsonb), ${TELLING} from decided`);

/** Answers for a plan that waits, and closes its case; false where it does not wait any more. */
export async function saveReviewDecision(
  sender: Sender,
  decision: NewDecision,
  news: News,
): Promise<boolean> {
  return (await decideReview([...valuesOf(decision), ...newsValues(news)], sender)).length === 1;
}

const lockCase = statement(`select 1 from support_case
  where id = $1 and debtor_id = $2 and kind = 'plan_change' and status = 'open' for update`);

/** Whether a change was asked in this case of theirs, and nobody has answered yet: until the end of the transaction nobody will. */
export async function lockAskedChange(
  sender: Sender,
  caseId: string,
  debtorId: string,
): Promise<boolean> {
  return (await lockCase([caseId, debtorId], sender)).length === 1;
}

/** $11 the case or null, $12 the change that was made or null: who hears of the change itself needs no second message. */
const decideChange = statement<{ id: string }>(`
  with closed as (${CLOSE} where id = $11::uuid and debtor_id = $2 and status = 'open' returning id),
  decided as (
    insert into plan_decision (id, debtor_id, plan_id, case_id, change_id, kind, outcome, reason, words_sealed, decided_by, decided_at)
    select $1::uuid, $2::uuid, $3::uuid, $11::uuid, $12::uuid, 'change', $4, $5, $6, $7::uuid, $8
     where $11::uuid is null or exists (select from closed) returning id, change_id)
  select id, write_trail($9::jsonb, $10::jsonb), (select ${TELLING} where decided.change_id is null) from decided`);

/** Answers for a change of a plan, and closes the case in which it was asked; false where that is closed. */
export async function saveChangeDecision(
  sender: Sender,
  decision: NewDecision & { caseId: string | null; changeId: string | null },
  news: News,
): Promise<boolean> {
  const { caseId, changeId } = decision;
  const values = [...valuesOf(decision), ...newsValues(news), caseId, changeId];
  return (await decideChange(values, sender)).length === 1;
}

const valuesOf = (decision: NewDecision) => {
  const { id, debtorId, planId, outcome, reason, wordsSealed, decidedBy, decidedAt } = decision;
  return [id, debtorId, planId, outcome, reason, wordsSealed, decidedBy, decidedAt];
};

const select = statement<{ debtorId: string; planId: string }>(
  `select debtor_id as "debtorId", plan_id as "planId" from plan_decision where id = $1`,
);

/** About whom and what a decision is; null where there is none of this id. */
export async function findDecision(id: string, sender?: Sender) {
  return (await select([id], sender))[0] ?? null;
}
