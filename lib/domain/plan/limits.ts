import type { Money } from "@/lib/domain/money/money";

/** What a creditor accepts without a person; outside of it a person decides, nothing is refused. */
export type PlanLimits = Readonly<{
  monthsMax: number;
  instalmentMin: Money;
  firstPaymentWithinDays: number;
  payDays: Readonly<{ from: number; to: number }>;
  /** The least that can be paid at once: no remainder below it stands alone. */
  paymentMin: Money;
}>;
