import "server-only";
import { randomUUID } from "node:crypto";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import type { BudgetStep } from "@/lib/domain/budget/steps";
import { toStoredBudget } from "@/lib/domain/budget/stored-budget-schema";
import type { Currency } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import { dropBudgetDrafts } from "./budget-drafts";
import { readHousehold, readIncomes, readSpendings } from "./read-step";
import { stepValues } from "./step-values";
import { createBudget } from "./store";
import { visibleBudgets } from "./visible-budgets";

/** Puts the steps together as a new version, sealed. Errors: the first step that is not complete. */
export async function finishBudget(input: {
  actor: DebtorActor;
  currency: Currency;
  locale: string;
  now: Date;
}): Promise<Result<{ version: number }, BudgetStep>> {
  const { actor, currency, locale, now } = input;
  const { versions } = await visibleBudgets(actor);
  const valuesOf = async (step: BudgetStep) =>
    (await stepValues(actor, step, versions[0], locale)).values;
  const household = readHousehold(await valuesOf("household"));
  if (!household.ok) return err("household");
  const incomes = readIncomes(await valuesOf("income"), currency);
  if (!incomes.ok) return err("income");
  const spendings = readSpendings(await valuesOf("spending"), currency);
  if (!spendings.ok) return err("spending");

  const stored = toStoredBudget({
    ...{ currency, household: household.value },
    ...{ incomes: incomes.value, spendings: spendings.value },
  });
  const version = await createBudget(
    {
      ...{ id: randomUUID(), debtorId: actor.debtorId, createdAt: now },
      answersSealed: await sealForDebtor(actor.debtorId, stored),
    },
    (number) => auditRow({ actor, action: "budget.saved", details: { version: number }, now }),
  );
  await dropBudgetDrafts(actor.debtorId);
  return ok({ version });
}
