import "server-only";
import type { z } from "zod";
import type { Budget } from "@/lib/domain/budget/budget";
import { INCOME_CATEGORIES, SPENDING_CATEGORIES } from "@/lib/domain/budget/categories";
import { householdSchema } from "@/lib/domain/budget/household-schema";
import { linesSchema } from "@/lib/domain/budget/lines-schema";
import type { BudgetStep } from "@/lib/domain/budget/steps";
import type { Currency } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import { nestedValues } from "@/lib/services/form/nested-values";
import type { FormErrors, FormValues } from "@/lib/services/session/draft";

type Reading<T> = Result<T, FormErrors>;

export const readHousehold = (values: FormValues): Reading<Budget["household"]> =>
  read(householdSchema, values);

export const readIncomes = (values: FormValues, currency: Currency): Reading<Budget["incomes"]> =>
  read(linesSchema(INCOME_CATEGORIES, currency), values);

export const readSpendings = (
  values: FormValues,
  currency: Currency,
): Reading<Budget["spendings"]> => read(linesSchema(SPENDING_CATEGORIES, currency), values);

/** Whether a step's form can be read; errors are codes by the field's posted name. */
export function checkStep(
  step: BudgetStep,
  values: FormValues,
  currency: Currency,
): Reading<unknown> {
  switch (step) {
    case "household":
      return readHousehold(values);
    case "income":
      return readIncomes(values, currency);
    case "spending":
      return readSpendings(values, currency);
  }
}

function read<T>(schema: z.ZodType<T>, values: FormValues): Reading<T> {
  const parsed = schema.safeParse(nestedValues(values));
  if (parsed.success) return ok(parsed.data);
  const { issues } = parsed.error;
  // The first thing wrong with a field is enough.
  return err(
    Object.fromEntries(issues.toReversed().map(({ path, message }) => [path.join("."), message])),
  );
}
