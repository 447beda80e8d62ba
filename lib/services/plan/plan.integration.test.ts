import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import type { HoldKind } from "@/lib/domain/hold/kind";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { saveBudget } from "@/scripts/testing/save-budget";
import { acceptPlan } from "./accept-plan";
import { getMyPlan, MY_PLAN_PAGE } from "./get-my-plan";
import { getOwnPlan } from "./get-own-plan";
import { getPendingPlan } from "./get-pending-plan";
import { getPlanPage } from "./get-plan-page";
import { getPlanReview } from "./get-plan-review";
import { PLAN_READS } from "./plan-basis";
import { chooseProposal, proposeOwnPlan } from "./propose-plan";
import { requestPlanReview } from "./request-plan-review";

// The drafts and the session are dated by the real clock.
const now = new Date();
let creditorId = "";

beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

async function personWithBudget(salary = "1 520", housing = "1 284") {
  const { actor, accountId } = await identifiedPerson(creditorId, now);
  await saveBudget(actor, salary, housing, now);
  return { actor, accountId };
}

const planner = (actor: DebtorActor) => readAs(actor, PLAN_READS);
const pageOf = async (actor: DebtorActor) => getPlanPage(await planner(actor), now);

async function proposed(actor: DebtorActor) {
  const chosen = await chooseProposal({ debtor: await planner(actor), kind: "recommended", now });
  if (!chosen.ok) throw new Error("no proposal");
  return chosen.value.planId;
}

const hold = (debtorId: string, kind: HoldKind) =>
  db.hold.create({
    data: { id: randomUUID(), debtorId, kind, startsOn: new Date("2026-01-01"), createdAt: now },
  });

const accept = async (actor: DebtorActor, planId: string) => {
  const debtor = await planner(actor);
  return acceptPlan({ debtor, planId, locale: "fr", addressHash: new Uint8Array(32), now });
};

const monthFrom = (date: Date) => {
  const start = new Date(date.getTime() + 5 * 86_400_000);
  return {
    "startOn.day": String(start.getUTCDate()),
    "startOn.month": String(start.getUTCMonth() + 1),
    "startOn.year": String(start.getUTCFullYear()),
  };
};
const wish = (amount: string) => ({
  ...{ by: "amount", amount, count: "", frequency: "weekly", payDay: "5" },
  ...monthFrom(now),
});

const eventsOf = async (planId: string) =>
  (
    await db.outboxEvent.findMany({
      where: { payload: { path: ["data", "id"], equals: planId } },
      orderBy: { createdAt: "asc" },
    })
  ).map(({ type }) => type);

describe("a plan from a budget with something left", () => {
  test("is proposed, reviewed and agreed once, however often the button is pressed", async () => {
    const { actor } = await personWithBudget();
    const page = await pageOf(actor);
    expect(page).toMatchObject({ kind: "open", preselected: "recommended" });
    const planId = await proposed(actor);
    expect(await proposed(actor)).toBe(planId);
    expect(getPlanReview(await planner(actor), now)).toMatchObject({
      planId,
      check: { inside: true },
    });

    const answers = await Promise.all(Array.from({ length: 8 }, () => accept(actor, planId)));
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: { planId } })));
    expect(await eventsOf(planId)).toEqual(["plan.proposed", "plan.accepted"]);

    const stored = await db.repaymentPlan.findUniqueOrThrow({
      where: { id: planId },
      include: { instalments: true, accounts: true },
    });
    const sum = stored.instalments.reduce((all, { amountMinor }) => all + amountMinor, 0n);
    expect(stored).toMatchObject({ status: "active", totalMinor: 124_860n });
    expect(sum).toBe(124_860n);
    expect(stored.accounts).toMatchObject([{ amountMinor: 124_860n }]);
    expect(stored.acceptance).toMatchObject({ locale: "fr", schedule: { length: 12 } });
    expect(getMyPlan(await readAs(actor, MY_PLAN_PAGE), now)).toMatchObject({
      progress: { paidCount: 0 },
    });
    expect(await pageOf(actor)).toEqual({
      kind: "detour",
      path: "/my-plan?reason=plan_active",
    });
  });

  test("cannot be agreed by anybody else, nor once another one was chosen", async () => {
    const { actor } = await personWithBudget();
    const first = await proposed(actor);
    const stranger = (await identifiedPerson(creditorId, now)).actor;
    expect(await accept(stranger, first)).toEqual({ ok: false, error: "plan_unknown" });
    const other = await chooseProposal({ debtor: await planner(actor), kind: "slower", now });
    expect(other.ok).toBe(true);
    expect(await accept(actor, first)).toEqual({ ok: false, error: "plan_replaced" });
  });

  test("is looked at again when the budget or a hold has changed since", async () => {
    const { actor } = await personWithBudget();
    const planId = await proposed(actor);
    await saveBudget(actor, "1 520", "1 400", new Date(now.getTime() + 1000));
    expect(await accept(actor, planId)).toEqual({ ok: false, error: "plan_outdated" });
    const again = await proposed(actor);
    await hold(actor.debtorId, "dispute");
    expect(await accept(actor, again)).toEqual({ ok: false, error: "plan_held" });
    expect(await eventsOf(again)).toEqual(["plan.proposed"]);
  });
});

describe("a plan outside the policy", () => {
  test("goes to a person with its reasons, once", async () => {
    const { actor } = await personWithBudget();
    const values = wish("60");
    expect(getOwnPlan({ debtor: await planner(actor), values, now })).toMatchObject({
      errors: {},
      result: { check: { inside: false, reasons: ["above_affordable"] } },
    });
    const own = await proposeOwnPlan({ debtor: await planner(actor), values, now });
    if (!own.ok) throw new Error("not proposed");
    const { planId } = own.value;
    expect(await accept(actor, planId)).toEqual({ ok: false, error: "review_needed" });
    const ask = async () => requestPlanReview({ debtor: await planner(actor), planId, now });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: { planId } })));
    expect(await eventsOf(planId)).toEqual(["plan.proposed", "plan.review_requested"]);
    expect(await db.supportCase.count({ where: { debtorId: actor.debtorId } })).toBe(1);
    expect(getPendingPlan(await planner(actor), now)).toMatchObject({ kind: "open" });
  });

  test("is not sent anywhere when it is inside after all", async () => {
    const { actor } = await personWithBudget();
    const planId = await proposed(actor);
    expect(await requestPlanReview({ debtor: await planner(actor), planId, now })).toEqual({
      ok: false,
      error: "review_not_needed",
    });
  });

  test("says what cannot be read, by field", async () => {
    const { actor } = await personWithBudget();
    expect(getOwnPlan({ debtor: await planner(actor), values: wish("abc"), now })).toMatchObject({
      errors: { amount: "amount_not_a_number" },
      result: null,
    });
    expect(getOwnPlan({ debtor: await planner(actor), values: wish("0,50"), now })).toMatchObject({
      errors: { amount: "instalment_too_small" },
    });
  });
});
