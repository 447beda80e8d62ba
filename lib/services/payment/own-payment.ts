import "server-only";
import { FILE } from "@/lib/services/account/debtor-file";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { KEPT_METHOD } from "@/lib/services/method/method-record";
import { OPEN_PAYMENTS, OWN_PAYMENT, type PaymentRecord } from "./payment-record";

/** What a page or action about one payment reads; the payment's id is the key, whatever the address says. */
export const PAYMENT_PAGE = {
  ...FILE,
  payment: OWN_PAYMENT,
  open: OPEN_PAYMENTS,
  kept: KEPT_METHOD,
};

/** The payment of the key if it is this person's own; null for somebody else's and for what is no id at all. */
export function ownPayment({
  record,
  read,
}: Pick<ReadDebtor<typeof PAYMENT_PAGE>, "record" | "read">): PaymentRecord | null {
  const { payment, file } = read;
  return payment && { ...payment, debtor: { ...record, accounts: file.accounts } };
}
