import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { invariant } from "@/lib/domain/invariant";
import { ACCEPTANCE_TEXT_KEYS, ACCEPTANCE_TEXT_VERSION } from "@/lib/domain/plan/acceptance";
import { planEventOf } from "@/lib/domain/plan/status";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { type DecidePlanError, type Decision, decideOnPlan, toldPlan } from "./decide-on-plan";
import type { Planner } from "./plan-basis";
import { planEvent } from "./plan-event";
import { scheduleOfRecord } from "./plan-record";
import { activatePlan } from "./store";

/** review_needed: outside the creditor's policy, a person decides (request-plan-review.ts). */
export type AcceptPlanError = DecidePlanError | "review_needed";

type Input = {
  debtor: Planner;
  planId: string;
  /** Locale in which the text was read. */
  locale: string;
  addressHash: Uint8Array;
  now: Date;
};

/**
 * The person agrees to a plan that is inside the policy: it becomes active, with what they saw kept as evidence.
 * Repeating it changes nothing. Errors: see AcceptPlanError.
 */
export function acceptPlan(input: Input): Promise<Result<{ planId: string }, AcceptPlanError>> {
  refuseImpersonator(input.debtor);
  return decideOnPlan<"review_needed">({ ...input, to: "active" }, async (decision) => {
    if (!decision.check.inside) return err("review_needed");
    await activate(input, decision);
    return ok(null);
  });
}

async function activate(input: Input, { sender, plan }: Decision): Promise<void> {
  const { debtor, now } = input;
  const { actor } = debtor;
  invariant(planEventOf("proposed", "active") === "accepted", "a proposed plan may be accepted");
  const { id } = plan;
  const acceptance = evidence(input, scheduleOfRecord(plan));
  const isMoved = await activatePlan(
    sender,
    { id, acceptedAt: now, acceptance },
    {
      audit: auditRow({ actor, action: "plan.accepted", details: { plan: id }, now }),
      outbox: planEvent({
        ...{ type: "plan.accepted", plan: toldPlan(plan), creditor: debtor.record.creditor, now },
      }),
    },
  );
  invariant(isMoved, "nobody else moves a plan while its person is locked");
}

/** What shows later that the person agreed, to what, when and from where. The address only as a keyed hash. */
function evidence(input: Input, schedule: ReturnType<typeof scheduleOfRecord>) {
  const { debtor, locale, addressHash, now } = input;
  return {
    textVersion: ACCEPTANCE_TEXT_VERSION,
    textKeys: [...ACCEPTANCE_TEXT_KEYS],
    locale,
    acceptedAt: now.toISOString(),
    sessionId: debtor.actor.sessionId,
    addressHash: Buffer.from(addressHash).toString("base64"),
    schedule: schedule.map(({ number, dueOn, amount }) => ({
      ...{ number, dueOn, currency: amount.currency },
      amountMinor: amount.amountMinor.toString(),
    })),
  };
}
