// Whether a receipt still stands: money that went back is told by counter-receipts.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { sumMoney } from "@/lib/domain/money/add-money";
import type { Money } from "@/lib/domain/money/money";

/** A counter-receipt: what went back by it, and when. */
export type Cancellation = Readonly<{ number: string; on: CalendarDate; amount: Money }>;

/** "valid": all of the money stayed; "reduced": a part went back; "cancelled": all of it did. */
export type Standing = "valid" | "reduced" | "cancelled";

export function standingOf(amount: Money, cancellations: readonly Cancellation[]): Standing {
  const back = sumMoney(
    cancellations.map((cancellation) => cancellation.amount),
    amount.currency,
  );
  if (back.amountMinor >= amount.amountMinor) return "cancelled";
  return back.amountMinor > 0n ? "reduced" : "valid";
}
