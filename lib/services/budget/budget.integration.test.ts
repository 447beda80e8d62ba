import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import type { BudgetStep } from "@/lib/domain/budget/steps";
import { money } from "@/lib/domain/money/money";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson, newSession } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { BUDGET_STEP_PAGE } from "./budget-drafts";
import { BUDGET_RESULT_PAGE, getBudgetResult } from "./get-budget-result";
import { getBudgetStep } from "./get-budget-step";
import { getEarlierBudgets } from "./get-earlier-budgets";
import { reuseBudget } from "./reuse-budget";
import { saveBudgetStep } from "./save-budget-step";

const now = new Date();
let creditorId = "";

beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

const save = async (actor: DebtorActor, step: BudgetStep, values: Record<string, string>) => {
  const debtor = await readAs(actor, BUDGET_STEP_PAGE);
  return saveBudgetStep({ debtor, step, values, locale: "fr", now });
};
const open = async (actor: DebtorActor, step: BudgetStep) => {
  const debtor = await readAs(actor, BUDGET_STEP_PAGE);
  return getBudgetStep({ debtor, step, locale: "fr" });
};
const resultOf = async (actor: DebtorActor) =>
  getBudgetResult(await readAs(actor, BUDGET_RESULT_PAGE), now);
const reuse = async (actor: DebtorActor, version: number) =>
  reuseBudget({ debtor: await readAs(actor, BUDGET_RESULT_PAGE), version, locale: "fr" });

const HOUSEHOLD = { adults: "2", childrenUnder14: "1", children14To18: "0" };

async function finished() {
  const { actor } = await identifiedPerson(creditorId, now);
  await save(actor, "household", HOUSEHOLD);
  await save(actor, "income", { "salary.amount": "350", "salary.frequency": "weekly" });
  await save(actor, "spending", { "housing.amount": "780,50", "food.amount": "0" });
  return actor;
}

describe("a budget in steps", () => {
  test("keeps what was typed when a step is refused, and says what is wrong once", async () => {
    const { actor } = await identifiedPerson(creditorId, now);
    expect(await save(actor, "income", { "salary.amount": "beaucoup" })).toBe("income");
    expect(await open(actor, "income")).toMatchObject({
      values: { "salary.amount": "beaucoup" },
      errors: { "salary.amount": "amount_not_a_number" },
    });
    expect(await open(actor, "income")).toMatchObject({ errors: {} });
  });

  test("goes back to the step that is missing instead of finishing without it", async () => {
    const { actor } = await identifiedPerson(creditorId, now);
    await save(actor, "household", HOUSEHOLD);
    expect(await save(actor, "spending", { "housing.amount": "780" })).toBe("income");
    expect(await resultOf(actor)).toBeNull();
  });

  test("adds up to what is left, and is sealed at rest", async () => {
    const actor = await finished();
    const result = await resultOf(actor);
    expect(result?.totals.incomes.total).toEqual(money(151_667n, "EUR"));
    expect(result?.assessment.disposable).toEqual(money(73_617n, "EUR"));
    const row = await db.budget.findFirstOrThrow({ where: { debtorId: actor.debtorId } });
    expect(Buffer.from(row.answersSealed).toString("utf8")).not.toContain("salary");
  });

  test("shows the incomes of the step before beside the spendings", async () => {
    const actor = await finished();
    expect(await open(actor, "spending")).toMatchObject({
      total: money(78_050n, "EUR"),
      incomeTotal: money(151_667n, "EUR"),
    });
  });
});

describe("an earlier budget", () => {
  test("fills the form, and a correction is a new version that names what changed", async () => {
    const actor = await finished();
    expect(await open(actor, "spending")).toMatchObject({
      values: { "housing.amount": "780,50", "food.amount": "" },
    });
    expect(await reuse(actor, 1)).toMatchObject({ ok: true });
    await save(actor, "spending", { "housing.amount": "800" });
    const result = await resultOf(actor);
    expect(result?.changes).toMatchObject([{ category: "housing", after: money(80_000n, "EUR") }]);
    const { budgets } = getEarlierBudgets(await readAs(actor, BUDGET_RESULT_PAGE));
    expect(budgets.map(({ version, isCurrent }) => [version, isCurrent])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  test("is not for a later session, nor are its drafts, until a code is confirmed", async () => {
    const actor = await finished();
    await save(actor, "income", { "salary.amount": "400" });
    const later = new Date(now.getTime() + 3_600_000);
    const other = await newSession(actor.debtorId, creditorId, later);
    expect(await open(other, "income")).toMatchObject({ values: {}, hasHiddenBudget: true });
    expect(await resultOf(other)).toBeNull();
    expect(await reuse(other, 1)).toMatchObject({
      error: "version_unknown",
    });
    await db.session.update({ where: { id: other.sessionId }, data: { elevatedAt: later } });
    expect(await open(other, "income")).toMatchObject({ values: { "salary.amount": "400" } });
  });
});
