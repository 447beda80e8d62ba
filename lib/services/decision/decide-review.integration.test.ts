import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { DebtorActor, StaffActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { acceptPlan } from "@/lib/services/plan/accept-plan";
import { getPlanReview } from "@/lib/services/plan/get-plan-review";
import { PLAN_READS } from "@/lib/services/plan/plan-basis";
import { proposeOwnPlan } from "@/lib/services/plan/propose-plan";
import { requestPlanReview } from "@/lib/services/plan/request-plan-review";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { actionsOf, approval, nextOf, refusal, staffActor } from "@/scripts/testing/decider";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { messagesOf } from "@/scripts/testing/reachable-person";
import { readAs } from "@/scripts/testing/read-as";
import { saveBudget } from "@/scripts/testing/save-budget";
import { decideReview } from "./decide-review";
import { followDecision } from "./follow-decision";
import { ANSWERS_PAGE, getAnswers } from "./get-answers";

// The drafts and the session are dated by the real clock.
const now = new Date();
const creditors = { midi: "", clairance: "" };

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  creditors.midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  creditors.clairance = (await createCreditor(CLAIRANCE, now)).id;
});

const staff = (role: StaffRole, creditor: keyof typeof creditors = "midi") =>
  staffActor(creditors[creditor], role, now);

const planner = (actor: DebtorActor) => readAs(actor, PLAN_READS);
const statusOf = async (id: string) =>
  (await db.repaymentPlan.findUniqueOrThrow({ where: { id } })).status;

/** A plan by weeks that the rules do not allow, sent to a person. */
async function waiting() {
  const { actor } = await identifiedPerson(creditors.midi, now);
  await saveBudget(actor, "1 520", "1 284", now);
  const start = new Date(now.getTime() + 5 * 86_400_000);
  const values = {
    ...{ by: "amount", amount: "60", count: "", frequency: "weekly", payDay: "5" },
    "startOn.day": String(start.getUTCDate()),
    "startOn.month": String(start.getUTCMonth() + 1),
    "startOn.year": String(start.getUTCFullYear()),
  };
  const own = await proposeOwnPlan({ debtor: await planner(actor), values, now });
  if (!own.ok) throw new Error("not proposed");
  const { planId } = own.value;
  await requestPlanReview({ debtor: await planner(actor), planId, now });
  return { actor, debtorId: actor.debtorId, planId };
}

describe("a plan that no rule allows", () => {
  test("is approved once, told once, and then waits for the person's own yes", async () => {
    const { actor, debtorId, planId } = await waiting();
    const decision = approval();
    const decide = async () =>
      decideReview({ actor: supervisor, debtorId, planId, now, ...decision });
    const supervisor = await staff("supervisor");
    expect(await Promise.all([decide(), decide(), decide()])).toEqual(
      Array.from({ length: 3 }, () => ({ ok: true, value: null })),
    );
    expect(await statusOf(planId)).toBe("proposed");
    expect((await db.supportCase.findFirstOrThrow({ where: { debtorId } })).status).toBe("closed");
    expect((await actionsOf(debtorId)).filter((action) => action === "plan.approved")).toHaveLength(
      1,
    );
    for (let times = 0; times < 2; times += 1)
      await followDecision({ decisionId: decision.key, now });
    expect((await messagesOf(debtorId)).map(({ kind }) => kind)).toEqual(["request_answered"]);

    expect(await nextOf(actor)).toBe("accept");
    const { answers } = getAnswers(await readAs(actor, ANSWERS_PAGE));
    expect(answers).toMatchObject([{ outcome: "approved", words: "Bon courage." }]);
    expect(getPlanReview(await planner(actor), now)).toMatchObject({ check: { inside: true } });
    const accepted = await acceptPlan({
      ...{
        debtor: await planner(actor),
        planId,
        locale: "fr",
        addressHash: new Uint8Array(32),
        now,
      },
    });
    expect(accepted.ok).toBe(true);
    expect(await statusOf(planId)).toBe("active");
    expect(await nextOf(actor)).toBeNull();
  });

  test("is refused with a reason, and the person chooses another", async () => {
    const { actor, debtorId, planId } = await waiting();
    const about = { actor: await staff("supervisor"), debtorId, planId, now };
    expect((await decideReview({ ...about, ...refusal() })).ok).toBe(true);
    expect(await statusOf(planId)).toBe("refused");
    expect(await decideReview({ ...about, ...approval() })).toEqual({
      ...{ ok: false, error: "decided_already" },
    });
    expect(await nextOf(actor)).toBe("choose");
    const events = await db.outboxEvent.findMany({ where: { type: "plan.refused" } });
    expect(events).toHaveLength(1);
  });

  test("can only be refused once its day has gone by", async () => {
    const { debtorId, planId } = await waiting();
    const later = new Date(now.getTime() + 40 * 86_400_000);
    const about = { actor: await staff("supervisor"), debtorId, planId, now: later };
    expect(await decideReview({ ...about, ...approval() })).toMatchObject({
      error: "plan_outdated",
    });
    expect((await decideReview({ ...about, ...refusal() })).ok).toBe(true);
  });

  test("is decided by a supervisor of its own creditor, and by nobody else", async () => {
    const { debtorId, planId } = await waiting();
    const decide = async (actor: StaffActor) => {
      const answer = await decideReview({ actor, debtorId, planId, now, ...approval() });
      return answer.ok ? null : answer.error;
    };
    expect(await decide(await staff("agent"))).toBe("not_allowed");
    expect(await decide(await staff("operations"))).toBe("not_allowed");
    expect(await decide(await staff("auditor"))).toBe("not_allowed");
    expect(await decide(await staff("supervisor", "clairance"))).toBe("unknown");
    expect(await statusOf(planId)).toBe("pending_review");
  });
});
