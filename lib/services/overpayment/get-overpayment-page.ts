import "server-only";
import { randomUUID } from "node:crypto";
import { isPositive, type Money, money } from "@/lib/domain/money/money";
import { FILE } from "@/lib/services/account/debtor-file";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { positionOf } from "@/lib/services/payment/position";
import { totalOpenMinor } from "./held-minor";
import { OVERPAYMENTS } from "./store";

/** What the page and its action read beside the session. */
export const OVERPAYMENT_PAGE = { ...FILE, overpayments: OVERPAYMENTS };

export type OverpaymentPage = {
  /** What there is to decide on. */
  held: Money;
  /** What is on its way back to the person. */
  sent: Money;
  /** What it would settle of what is still owed; null where nothing can be settled with it. */
  usable: Money | null;
  /** Stays with the form that the browser holds: posting it twice decides once. */
  idempotencyKey: string;
};

/** Read model of what a person paid too much. */
export function getOverpaymentPage(
  debtor: ReadDebtor<typeof OVERPAYMENT_PAGE>,
  now: Date,
): OverpaymentPage {
  const { overpayments } = debtor.read;
  const { currency, payable } = positionOf(debtor, now);
  const heldMinor = totalOpenMinor(overpayments);
  const sentMinor = overpayments.reduce((sum, { askedMinor }) => sum + askedMinor, 0n);
  const usableMinor = payable.amountMinor < heldMinor ? payable.amountMinor : heldMinor;
  const usable = money(usableMinor, currency);
  return {
    held: money(heldMinor, currency),
    sent: money(sentMinor, currency),
    usable: isPositive(usable) ? usable : null,
    idempotencyKey: randomUUID(),
  };
}
