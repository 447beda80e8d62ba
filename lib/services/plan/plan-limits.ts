import "server-only";
import type { CreditorPolicy } from "@/lib/domain/creditor/policy";
import { type Currency, money } from "@/lib/domain/money/money";
import type { PlanLimits } from "@/lib/domain/plan/limits";

/** A creditor's policy as plans look at it. */
export function planLimits({ plan, payment }: CreditorPolicy, currency: Currency): PlanLimits {
  return {
    monthsMax: plan.monthsMax,
    instalmentMin: money(plan.instalmentMinMinor, currency),
    firstPaymentWithinDays: plan.firstPaymentWithinDays,
    payDays: plan.payDays,
    paymentMin: money(payment.minimumMinor, currency),
  };
}
