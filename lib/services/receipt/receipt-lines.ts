import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import { LAST_RECEIPTS_MAX, type ReceiptsRecord } from "./receipt-list-record";

/** A receipt as lists show it. */
export type ReceiptLine = {
  number: string;
  /** When it was paid, or went back. */
  paidOn: CalendarDate;
  amount: Money;
  isCounterReceipt: boolean;
};

/** A person's last receipts, beside something else. */
export type LastReceipts = { lines: ReceiptLine[]; hasEarlier: boolean };

export function lastReceipts(
  receipts: ReceiptsRecord,
  creditor: Pick<CreditorView, "timeZone">,
): LastReceipts {
  const lines = receiptLines(receipts.slice(0, LAST_RECEIPTS_MAX), creditor);
  return { lines, hasEarlier: receipts.length > lines.length };
}

/** Receipts as they are listed, dated in the creditor's zone. */
export function receiptLines(
  receipts: ReceiptsRecord,
  { timeZone }: Pick<CreditorView, "timeZone">,
): ReceiptLine[] {
  return receipts.map(({ number, kind, issuedAt, amountMinor, currency, succeededAt }) => {
    invariant(isCurrency(currency), "a receipt's currency is one of ours");
    const isCounterReceipt = kind === "cancellation";
    const at = isCounterReceipt ? issuedAt : (succeededAt ?? issuedAt);
    const paidOn = dateInZone(at, timeZone);
    return { number, paidOn, amount: money(amountMinor, currency), isCounterReceipt };
  });
}
