import "server-only";
import type { Read } from "@/lib/adapters/db/reading";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { type Money, money } from "@/lib/domain/money/money";
import type { DebtorFile } from "./debtor-file";
import type { RECEIPTS } from "./store";

/** A receipt as lists show it. */
export type ReceiptLine = {
  number: string;
  /** When it was paid, or went back. */
  paidOn: CalendarDate;
  amount: Money;
  isCounterReceipt: boolean;
};

/** A person's last receipts, the newest first, dated in the creditor's zone. */
export function receiptLines(
  { receipts }: Read<{ receipts: typeof RECEIPTS }>,
  { creditor, currency }: DebtorFile,
): ReceiptLine[] {
  return receipts.map(({ number, kind, issuedAt, amountMinor, succeededAt }) => {
    const isCounterReceipt = kind === "cancellation";
    const at = isCounterReceipt ? issuedAt : (succeededAt ?? issuedAt);
    const paidOn = dateInZone(at, creditor.timeZone);
    return { number, paidOn, amount: money(amountMinor, currency), isCounterReceipt };
  });
}
