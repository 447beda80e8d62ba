import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";
import { COMPONENTS, type Component } from "@/lib/domain/payment/allocate-payment";
import { parseReceiptNumber } from "@/lib/domain/receipt/number";
import type { DebtorRow } from "@/lib/services/debtor/debtor-row";
import { openProfile } from "@/lib/services/debtor/personal-data";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { OWN_RECEIPT, type ReceiptRecord } from "./store";

/** A part of the payment: what of which debt it settled. */
export type ReceiptLine = {
  accountReference: string;
  component: Component;
  /** The creditor's own words for the principal. */
  principalLabel: string;
  amount: Money;
};

/** A quittance (art. R124-6 CPCE): who paid whom what, when, how, and what is left. */
export type ReceiptView = {
  number: string;
  issuedOn: CalendarDate;
  creditorName: string;
  creditorAddress: string;
  principalName: string | null;
  payerName: string;
  amount: Money;
  method: { kind: string | null; last4: string | null };
  lines: ReceiptLine[];
  overpayment: Money | null;
  balanceAfter: Money;
  /** Where the money went back later; the receipt stays, and says so. */
  reversal: "returned" | "refunded" | null;
};

/** What this page reads beside the session; its key is receiptKey. */
export const RECEIPT_PAGE = { receipt: OWN_RECEIPT };

/** From an address: only what is a number at all is looked for. */
export const receiptKey = (number: string): string => (parseReceiptNumber(number).ok ? number : "");

/** The receipt of this number, only to the person who paid; null for everybody else. */
export function getReceipt({ read, record }: ReadDebtor<typeof RECEIPT_PAGE>): ReceiptView | null {
  return read.receipt && toView(read.receipt, record);
}

/** Account by account, each in the order in which the law settles a debt. */
function linesOf({ allocations }: ReceiptRecord, toMoney: (minor: bigint) => Money): ReceiptLine[] {
  return allocations
    .map(({ amountMinor, ...line }) => ({ ...line, amount: toMoney(amountMinor) }))
    .toSorted(
      (a, b) =>
        a.accountReference.localeCompare(b.accountReference) ||
        COMPONENTS.indexOf(a.component) - COMPONENTS.indexOf(b.component),
    );
}

function reversalOf(status: string): ReceiptView["reversal"] {
  return status === "returned" || status === "refunded" ? status : null;
}

function toView(receipt: ReceiptRecord, debtor: DebtorRow): ReceiptView {
  const { currency, methodKind, methodLast4 } = receipt;
  const { creditor } = debtor;
  invariant(isCurrency(currency), "a receipt's currency is one of ours");
  const toMoney = (minor: bigint) => money(minor, currency);
  const lines = linesOf(receipt, toMoney);
  const dividedMinor = lines.reduce((sum, { amount }) => sum + amount.amountMinor, 0n);
  const overMinor = receipt.amountMinor - dividedMinor;
  const { givenName, familyName } = openProfile(debtor);
  return {
    number: receipt.number,
    issuedOn: dateInZone(receipt.issuedAt, creditor.timeZone),
    creditorName: creditor.name,
    creditorAddress: creditor.legalAddress,
    principalName: creditor.principalName,
    payerName: `${givenName} ${familyName}`,
    amount: toMoney(receipt.amountMinor),
    method: { kind: methodKind, last4: methodLast4 },
    lines,
    overpayment: overMinor > 0n ? toMoney(overMinor) : null,
    balanceAfter: toMoney(receipt.balanceAfterMinor),
    reversal: reversalOf(receipt.status),
  };
}
