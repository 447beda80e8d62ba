// A budget that falls short, and one that leaves something, as the journey would have saved them.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import type { Budget } from "@/lib/domain/budget/budget";
import { type StoredBudget, toStoredBudget } from "@/lib/domain/budget/stored-budget-schema";
import { money } from "@/lib/domain/money/money";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";

const monthly = <C extends string>(category: C, amountMinor: bigint) => ({
  category,
  amount: money(amountMinor, "EUR"),
  frequency: "monthly" as const,
});

const DEFICIT: Budget = {
  currency: "EUR",
  household: { adults: 1, childrenUnder14: 2, children14To18: 0 },
  incomes: [monthly("salary", 118_000n), monthly("benefits", 41_200n)],
  spendings: [
    monthly("housing", 74_000n),
    monthly("energy_and_water", 14_500n),
    monthly("food", 46_000n),
    monthly("transport", 12_000n),
    monthly("insurance_and_health", 9_400n),
    monthly("childcare_and_school", 7_500n),
    monthly("phone_and_internet", 3_900n),
  ],
};

export const SURPLUS: Budget = {
  currency: "EUR",
  household: { adults: 2, childrenUnder14: 1, children14To18: 0 },
  incomes: [monthly("salary", 171_000n), monthly("partner", 96_000n)],
  spendings: [
    monthly("housing", 89_000n),
    monthly("energy_and_water", 17_800n),
    monthly("food", 58_000n),
    monthly("transport", 31_000n),
    monthly("insurance_and_health", 16_500n),
    monthly("taxes", 9_700n),
    monthly("phone_and_internet", 5_800n),
    monthly("other_credit", 12_000n),
  ],
};

/** Answers the budget's id. */
export async function saveBudget(debtorId: string, budget: Budget, now: Date): Promise<string> {
  const id = randomUUID();
  const stored: StoredBudget = toStoredBudget(budget);
  const debtor = await db.debtor.findUniqueOrThrow({ where: { id: debtorId } });
  await db.budget.create({
    data: {
      ...{ id, debtorId, version: 1, createdAt: now },
      answersSealed: sealForDebtor(debtor, stored),
    },
  });
  return id;
}

export const saveDeficitBudget = (debtorId: string, now: Date) =>
  saveBudget(debtorId, DEFICIT, now);
