import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";
import { COMPONENTS, type Component } from "@/lib/domain/payment/allocate-payment";
import type { ReceiptKind } from "@/lib/domain/receipt/content";
import { parseReceiptNumber } from "@/lib/domain/receipt/number";
import { type Cancellation, type Standing, standingOf } from "@/lib/domain/receipt/standing";
import { type CreditorView, toCreditorView } from "@/lib/services/creditor/creditor-view";
import type { DebtorRow } from "@/lib/services/debtor/debtor-row";
import { openProfile } from "@/lib/services/debtor/personal-data";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { OWN_RECEIPT, type ReceiptRecord } from "./store";

/** A part of the payment: what of which debt it settled, or what of it stands again. */
export type ReceiptLine = {
  accountReference: string;
  component: Component;
  /** The creditor's own words for the principal. */
  principalLabel: string;
  amount: Money;
};

/** A judgment that set another order than the law's for one debt, when the payment was divided. */
export type JudgedOrder = { accountReference: string; basis: string; order: readonly Component[] };

/** A quittance (art. R124-6 CPCE): who paid whom what, when, how, and what is left; or the counter-receipt of one. */
export type ReceiptView = {
  number: string;
  kind: ReceiptKind;
  /** Of a counter-receipt: the receipt that it takes back, and why ("returned", "refunded" …). */
  cancels: { number: string; reason: string | null } | null;
  /** The day of the payment in the books; of a counter-receipt, the day on which it was made. */
  on: CalendarDate;
  creditor: CreditorView;
  payerName: string;
  amount: Money;
  method: { kind: string | null; last4: string | null };
  lines: ReceiptLine[];
  /** Beyond what was owed; of a counter-receipt, what went back and is not owed again. */
  remainder: Money | null;
  balanceAfter: Money;
  /** The debt that the person chose to settle first (art. 1342-10 C. civ.). */
  chosenAccountReference: string | null;
  judgments: JudgedOrder[];
  /** The receipt stays, and says what went back later. */
  standing: Standing;
  cancellations: Cancellation[];
  /** Of a counter-receipt: the refund that it told of came back, and it is without effect. */
  isWithdrawn: boolean;
  /** When anything on it last changed. */
  changedAt: Date;
};

/** What this page reads beside the session; its key is receiptKey. */
export const RECEIPT_PAGE = { receipt: OWN_RECEIPT };

/** From an address: only what is a number at all is looked for. */
export const receiptKey = (number: string): string => (parseReceiptNumber(number).ok ? number : "");

/** The receipt of this number, only to the person who paid; null for everybody else. */
export function getReceipt({ read, record }: ReadDebtor<typeof RECEIPT_PAGE>): ReceiptView | null {
  return read.receipt && toView(read.receipt, record);
}

/** Account by account, each in the order in which the payment settled its parts. */
function linesOf(
  { parts, judgments }: ReceiptRecord,
  toMoney: (minor: bigint) => Money,
): ReceiptLine[] {
  const orders = new Map(judgments.map((each) => [each.accountReference, each.order]));
  const place = ({ accountReference, component }: ReceiptRecord["parts"][number]) =>
    (orders.get(accountReference) ?? COMPONENTS).indexOf(component);
  return parts
    .toSorted((a, b) => a.accountReference.localeCompare(b.accountReference) || place(a) - place(b))
    .map(({ accountReference, principalLabel, component, amountMinor }) => ({
      ...{ accountReference, principalLabel, component },
      amount: toMoney(amountMinor),
    }));
}

function toView(receipt: ReceiptRecord, debtor: DebtorRow): ReceiptView {
  const { number, kind, cancelsNumber, reason, currency, issuedAt } = receipt;
  invariant(isCurrency(currency), "a receipt's currency is one of ours");
  const creditor = toCreditorView(debtor.creditor);
  const paidOrMadeAt = kind === "payment" ? receipt.effectiveAt : issuedAt;
  const toMoney = (minor: bigint) => money(minor, currency);
  const dayOf = (instant: Date) => dateInZone(instant, creditor.timeZone);
  const amount = toMoney(receipt.amountMinor);
  const lines = linesOf(receipt, toMoney);
  const dividedMinor = lines.reduce((sum, line) => sum + line.amount.amountMinor, 0n);
  const restMinor = receipt.amountMinor - dividedMinor;
  const cancellations = receipt.cancellations.map((back) => ({
    ...{ number: back.number, on: dayOf(back.issuedAt), amount: toMoney(back.amountMinor) },
  }));
  const { givenName, familyName } = openProfile(debtor);
  return {
    ...{ number, kind, on: dayOf(paidOrMadeAt), creditor, amount, lines },
    cancels: cancelsNumber === null ? null : { number: cancelsNumber, reason },
    payerName: `${givenName} ${familyName}`,
    method: { kind: receipt.methodKind, last4: receipt.methodLast4 },
    remainder: restMinor > 0n ? toMoney(restMinor) : null,
    balanceAfter: toMoney(receipt.balanceAfterMinor),
    chosenAccountReference: receipt.chosenAccountReference,
    judgments: receipt.judgments.filter(({ order }) => order.join() !== COMPONENTS.join()),
    ...{ standing: standingOf(amount, cancellations), cancellations },
    isWithdrawn: receipt.withdrawnAt !== null,
    changedAt: receipt.withdrawnAt ?? receipt.cancellations.at(-1)?.issuedAt ?? issuedAt,
  };
}
