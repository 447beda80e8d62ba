import { type CalendarDate, compareDates } from "@/lib/domain/calendar/calendar-date";
import type { PlanFrequency } from "@/lib/domain/calendar/frequency";
import { compareMoney, minMoney } from "@/lib/domain/money/compare-money";
import type { Money } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import { countInstalments, INSTALMENTS_MAX } from "./build-schedule";
import { firstDate } from "./first-date";
import { splitTotal } from "./split-total";
import type { PlanTerms } from "./terms";

/** What a person sets in the calculator: how much at a time, or how many times. */
export type PlanWish = Readonly<{
  size: Readonly<{ by: "amount"; amount: Money }> | Readonly<{ by: "count"; count: number }>;
  frequency: PlanFrequency;
  /** 1 to 28; only a monthly plan looks at it. */
  payDay: number;
  startOn: CalendarDate;
}>;

export type CalculatePlanError = "instalment_too_small" | "too_many_instalments" | "start_in_past";

/**
 * The terms that a wish leads to, whether inside the creditor's limits or not. An amount above the total is the
 * total. Errors: `instalment_too_small` (less than can be paid at once), `too_many_instalments`, `start_in_past`.
 */
export function calculatePlan(
  wish: PlanWish,
  facts: Readonly<{ total: Money; today: CalendarDate; paymentMin: Money }>,
): Result<PlanTerms, CalculatePlanError> {
  const { total, today, paymentMin } = facts;
  if (compareDates(wish.startOn, today) < 0) return err("start_in_past");
  const wished = wish.size.by === "amount" ? wish.size.amount : splitTotal(total, wish.size.count);
  const instalment = minMoney(wished, total);
  if (compareMoney(instalment, minMoney(paymentMin, total)) < 0) return err("instalment_too_small");
  if (countInstalments(total, instalment, paymentMin) > BigInt(INSTALMENTS_MAX)) {
    return err("too_many_instalments");
  }
  const { frequency, payDay, startOn } = wish;
  return ok({
    total,
    instalment,
    frequency,
    payDay: frequency === "monthly" ? payDay : null,
    firstOn: firstDate(startOn, frequency, payDay),
  });
}
