import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { invariant } from "@/lib/domain/invariant";
import { ACCEPTANCE_TEXT_KEYS, ACCEPTANCE_TEXT_VERSION } from "@/lib/domain/plan/acceptance";
import { planEventOf } from "@/lib/domain/plan/status";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { type DecidePlanError, type Decision, decideOnPlan } from "./decide-on-plan";
import { planEvent } from "./plan-event";
import { scheduleOfRecord } from "./plan-record";
import { movePlan, record } from "./store";

/** review_needed: outside the creditor's policy, a person decides (request-plan-review.ts). */
export type AcceptPlanError = DecidePlanError | "review_needed";

type Input = {
  actor: DebtorActor;
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
  return decideOnPlan<"review_needed">({ ...input, to: "active" }, async (decision) => {
    if (!decision.check.inside) return err("review_needed");
    await activate(input, decision);
    return ok(null);
  });
}

async function activate(input: Input, { tx, plan, basis }: Decision): Promise<void> {
  const { actor, now } = input;
  invariant(planEventOf("proposed", "active") === "accepted", "a proposed plan may be accepted");
  const isMoved = await movePlan(tx, {
    id: plan.id,
    from: "proposed",
    data: {
      status: "active",
      acceptedAt: now,
      acceptance: evidence(input, scheduleOfRecord(plan)),
    },
  });
  invariant(isMoved, "nobody else moves a plan while its person is locked");
  const { creditorSlug } = basis.file;
  await record(tx, {
    audit: auditRow({ actor, action: "plan.accepted", details: { plan: plan.id }, now }),
    outbox: planEvent({ type: "plan.accepted", plan, creditorSlug, now }),
  });
}

/** What shows later that the person agreed, to what, when and from where. The address only as a keyed hash. */
function evidence(input: Input, schedule: ReturnType<typeof scheduleOfRecord>) {
  const { actor, locale, addressHash, now } = input;
  return {
    textVersion: ACCEPTANCE_TEXT_VERSION,
    textKeys: [...ACCEPTANCE_TEXT_KEYS],
    locale,
    acceptedAt: now.toISOString(),
    sessionId: actor.sessionId,
    addressHash: Buffer.from(addressHash).toString("base64"),
    schedule: schedule.map(({ number, dueOn, amount }) => ({
      ...{ number, dueOn, currency: amount.currency },
      amountMinor: amount.amountMinor.toString(),
    })),
  };
}
