import "server-only";
import { type CalculatePlanError, calculatePlan } from "@/lib/domain/plan/calculate-plan";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import { wishSchema } from "@/lib/domain/plan/wish-schema";
import { err, ok, type Result } from "@/lib/domain/result";
import { nestedValues } from "@/lib/services/form/nested-values";
import type { FormErrors, FormValues } from "@/lib/services/session/draft";
import type { PlanBasis } from "./plan-basis";

/** The field that an impossible wish is shown at. */
const FIELD_OF_ERROR: Readonly<Record<CalculatePlanError, "size" | "startOn">> = {
  instalment_too_small: "size",
  too_many_instalments: "size",
  start_in_past: "startOn",
};

/** The terms of a plan as a person put it together; errors are codes by the field's posted name. */
export function readWish(values: FormValues, basis: PlanBasis): Result<PlanTerms, FormErrors> {
  const { total, file, limits } = basis;
  const wish = wishSchema(file.currency).safeParse(nestedValues(values));
  if (!wish.success) {
    const { issues } = wish.error;
    return err(Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message])));
  }
  const facts = { total, today: file.today, paymentMin: limits.paymentMin };
  const terms = calculatePlan(wish.data, facts);
  if (terms.ok) return ok(terms.value);
  const field = FIELD_OF_ERROR[terms.error];
  return err({ [field === "size" ? wish.data.size.by : field]: terms.error });
}
