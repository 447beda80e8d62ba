// The day on which a debit should reach the payer's bank.
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";

const dayMs = 24 * 60 * 60 * 1000;
const daysMin = 3;
const daysMax = 15;

/** Throws unless it is `YYYY-MM-DD`, 3 to 15 days ahead. */
export function checkedTargetDate(targetDate: string | undefined, now: Date): string | undefined {
  if (targetDate === undefined) return undefined;
  const atMs = Date.parse(`${targetDate}T00:00:00Z`);
  const todayMs = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
  const days = (atMs - todayMs) / dayMs;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(targetDate) || !(days >= daysMin && days <= daysMax)) {
    throw invalidRequest("Invalid target_date: it must be 3 to 15 calendar days in the future.", {
      param: "payment_method_options[sepa_debit][target_date]",
    });
  }
  return targetDate;
}
