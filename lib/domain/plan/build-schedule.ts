import { occurrenceOn } from "@/lib/domain/calendar/occurrence";
import { invariant } from "@/lib/domain/invariant";
import { assertSameCurrency, isPositive, type Money, money } from "@/lib/domain/money/money";
import type { PlanTerms, ScheduledInstalment } from "./terms";

/** More than any plan that a person would agree to: twelve years of weeks. */
export const INSTALMENTS_MAX = 624;

/**
 * How many instalments it takes: full ones and a last one with the remainder. A remainder below the least that
 * can be paid at once is added to the last full one instead.
 */
export function countInstalments(total: Money, instalment: Money, paymentMin: Money): bigint {
  assertSameCurrency(total, instalment);
  assertSameCurrency(total, paymentMin);
  invariant(isPositive(total) && isPositive(instalment), "a plan and its instalments are positive");
  const full = total.amountMinor / instalment.amountMinor;
  const remainderMinor = total.amountMinor % instalment.amountMinor;
  if (full === 0n) return 1n;
  return remainderMinor === 0n || remainderMinor < paymentMin.amountMinor ? full : full + 1n;
}

/** Every date and amount. They add up to the total to the cent; the last instalment takes the remainder. */
export function buildSchedule(terms: PlanTerms, paymentMin: Money): ScheduledInstalment[] {
  const { total, instalment } = terms;
  const count = countInstalments(total, instalment, paymentMin);
  invariant(count <= BigInt(INSTALMENTS_MAX), "a schedule has an end that a person can see");
  const beforeLastMinor = instalment.amountMinor * (count - 1n);
  return Array.from({ length: Number.parseInt(count.toString(), 10) }, (_, index) => ({
    number: index + 1,
    dueOn: occurrenceOn(terms, index),
    amount:
      BigInt(index + 1) === count
        ? money(total.amountMinor - beforeLastMinor, total.currency)
        : instalment,
  }));
}
