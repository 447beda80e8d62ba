import "server-only";
import { transact } from "@/lib/adapters/db/transaction";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { invariant } from "@/lib/domain/invariant";
import { compareMoney } from "@/lib/domain/money/compare-money";
import type { DecisionForm, DecisionOutcome } from "@/lib/domain/plan/decision";
import { planEventOf } from "@/lib/domain/plan/status";
import { err, ok, type Result } from "@/lib/domain/result";
import { type DebtorFile, debtorFileOf, FILE } from "@/lib/services/account/debtor-file";
import { auditRow } from "@/lib/services/audit/store";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import { type ReadDebtor, readDebtor } from "@/lib/services/debtor/read-debtor";
import { type FileError, theirFile } from "@/lib/services/file/authorise";
import { toldPlan } from "@/lib/services/plan/decide-on-plan";
import { plannable } from "@/lib/services/plan/plan-basis";
import { planEvent } from "@/lib/services/plan/plan-event";
import { type PlanRecord, statusOf, termsOfRecord } from "@/lib/services/plan/plan-record";
import { lockDebtor } from "@/lib/services/plan/store";
import { findDecision, saveReviewDecision } from "./store";

/**
 * decided_already: it does not wait any more. plan_outdated: what is owed or the day has moved on, so that it can only be
 * refused. idempotency_conflict: the key belongs to another decision.
 */
export type DecideReviewError =
  | FileError
  | "decided_already"
  | "plan_outdated"
  | "idempotency_conflict";

type Input = DecisionForm & { actor: StaffActor; debtorId: string; planId: string; now: Date };

/**
 * Answers for a plan that no rule allows. Approved, it waits for the yes of the person, whom sending it did not bind;
 * refused, they choose another. They are told either way, and repeating it changes nothing. Errors: see DecideReviewError.
 */
export async function decideReview(input: Input): Promise<Result<null, DecideReviewError>> {
  const { actor, debtorId, planId, key, outcome, now } = input;
  const file = await theirFile(actor, "plan.decide", debtorId);
  if (!file.ok) return file;
  return transact(async (sender): Promise<Result<null, DecideReviewError>> => {
    await lockDebtor(sender, debtorId);
    const known = await findDecision(key, sender);
    if (known) return known.planId === planId ? ok(null) : err("idempotency_conflict");
    const debtor = await readDebtor(debtorId, FILE, { sender });
    const plan = decidable(debtorFileOf(debtor, now), planId, outcome);
    if (!plan.ok) return plan;
    const { decision, news } = answerOf(input, debtor, plan.value);
    return (await saveReviewDecision(sender, decision, news)) ? ok(null) : err("decided_already");
  });
}

/** The plan that waits, where it can be answered so. */
function decidable(
  file: DebtorFile,
  planId: string,
  outcome: DecisionOutcome,
): Result<PlanRecord, "decided_already" | "plan_outdated"> {
  const plan = file.plans.find(({ id }) => id === planId);
  if (!plan || statusOf(plan) !== "pending_review") return err("decided_already");
  if (outcome === "approved" && !stands(plan, file)) return err("plan_outdated");
  const to = outcome === "approved" ? "proposed" : "refused";
  invariant(planEventOf("pending_review", to) === outcome, "a plan that waits may be decided");
  return ok(plan);
}

/** It is still about what is owed, and begins today or later. */
function stands(plan: PlanRecord, file: DebtorFile): boolean {
  const { total, firstOn } = termsOfRecord(plan);
  return compareMoney(total, plannable(file).total) === 0 && firstOn >= file.today;
}

function answerOf(input: Input, { record }: ReadDebtor, plan: PlanRecord) {
  const { actor, debtorId, planId, key, outcome, reason, words, now } = input;
  const { creditorId, creditor } = record;
  const type = `plan.${outcome}` as const;
  const details = { plan: planId, decision: key, reason };
  return {
    decision: {
      ...{ id: key, debtorId, planId, outcome, reason, decidedBy: actor.staffId, decidedAt: now },
      wordsSealed: words ? sealForDebtor(record, words) : null,
    },
    news: {
      audit: [auditRow({ actor, action: type, creditorId, debtorId, details, now })],
      outbox: [planEvent({ type, plan: toldPlan(plan), creditor, reasons: [reason], now })],
    },
  };
}
