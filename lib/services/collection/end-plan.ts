import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import { autopayEventOf } from "@/lib/domain/collection/autopay-status";
import { invariant } from "@/lib/domain/invariant";
import { planProgress } from "@/lib/domain/plan/progress";
import { planEventOf } from "@/lib/domain/plan/status";
import { auditRow } from "@/lib/services/audit/store";
import { toldPlan } from "@/lib/services/plan/decide-on-plan";
import { arrivedFor } from "@/lib/services/plan/plan-cover";
import { planEvent } from "@/lib/services/plan/plan-event";
import { type PlanRecord, scheduleOfRecord, statusOf } from "@/lib/services/plan/plan-record";
import { completePlan, reopenPlan, type Sender } from "@/lib/services/plan/store";
import type { CollectionFile, CollectionReader } from "./collection-file";

const ACTOR: Actor = { kind: "system", job: "end-plan" };
const RUNNING = ["active", "pending_review"];

/** Completes a plan of which nothing is left, and opens it again where money went back. */
export async function endPlan(
  sender: Sender,
  debtor: CollectionReader,
  collection: CollectionFile,
  { isTakenBack, now }: { isTakenBack: boolean; now: Date },
): Promise<CollectionFile> {
  const { plan, file, owedMinor } = collection;
  const isPaid = isSettled(plan) || owedMinor === 0n;
  if (statusOf(plan) === "active" && isPaid) {
    invariant(
      planEventOf("active", "completed") === "completed",
      "an active plan may be completed",
    );
    const mayEnd = autopayEventOf(collection.autopay, "ended") !== null;
    const completed = { id: plan.id, endedAt: now, endsAutopay: mayEnd };
    await completePlan(sender, completed, news("completed", plan, debtor, now));
    return mayEnd ? { ...collection, autopay: "ended" } : collection;
  }
  const isRunning = file.plans.some(({ status }) => RUNNING.includes(status));
  if (statusOf(plan) === "completed" && isTakenBack && !isPaid && !isRunning) {
    invariant(
      planEventOf("completed", "active") === "reopened",
      "a completed plan may be reopened",
    );
    await reopenPlan(sender, plan.id, news("reopened", plan, debtor, now));
  }
  return collection;
}

/** Every instalment is covered by money that has arrived. */
function isSettled(plan: PlanRecord): boolean {
  const arrived = arrivedFor(plan);
  // The day plays no part in what is left.
  return planProgress(scheduleOfRecord(plan), arrived, plan.firstOn).next === null;
}

function news(
  what: "completed" | "reopened",
  plan: PlanRecord,
  debtor: CollectionReader,
  now: Date,
) {
  const { debtorId, record } = debtor;
  const type = `plan.${what}` as const;
  return {
    audit: [
      auditRow({
        ...{ actor: ACTOR, action: type, debtorId, creditorId: record.creditorId, now },
        details: { plan: plan.id },
      }),
    ],
    outbox: [planEvent({ type, plan: toldPlan(plan), creditor: record.creditor, now })],
  };
}
