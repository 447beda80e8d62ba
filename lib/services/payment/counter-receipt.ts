import "server-only";
import { yearOf } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { EntryRequest } from "@/lib/services/ledger/post-entry";
import type { PaymentRecord } from "./payment-record";

/** The counter-receipt of what no longer settles anything; none where nothing does. */
export function counterReceipt(
  { debtor }: PaymentRecord,
  amountMinor: bigint,
  now: Date,
): Pick<EntryRequest, "receipt"> {
  if (amountMinor <= 0n) return {};
  const { receiptPrefix: prefix, timeZone } = debtor.creditor;
  const year = yearOf(dateInZone(now, timeZone));
  return { receipt: { kind: "cancellation", amountMinor, prefix, year } };
}
