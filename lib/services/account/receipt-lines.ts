import "server-only";
import type { Read } from "@/lib/adapters/db/reading";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { type Money, money } from "@/lib/domain/money/money";
import type { DebtorFile } from "./debtor-file";
import type { RECEIPTS } from "./store";

/** A receipt as lists show it. */
export type ReceiptLine = { number: string; paidOn: CalendarDate; amount: Money };

/** A person's last receipts, the newest first, dated in the creditor's zone. */
export function receiptLines(
  { receipts }: Read<{ receipts: typeof RECEIPTS }>,
  { creditor, currency }: DebtorFile,
): ReceiptLine[] {
  return receipts.map(({ number, issuedAt, amountMinor, succeededAt }) => ({
    number,
    paidOn: dateInZone(succeededAt ?? issuedAt, creditor.timeZone),
    amount: money(amountMinor, currency),
  }));
}
