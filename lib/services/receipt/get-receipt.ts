import "server-only";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { invariant } from "@/lib/domain/invariant";
import { isCurrency, type Money, money } from "@/lib/domain/money/money";
import { COMPONENTS, type Component } from "@/lib/domain/payment/allocate-payment";
import { parseReceiptNumber } from "@/lib/domain/receipt/number";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { findReceipt, type ReceiptRecord } from "./store";

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

/** The receipt of this number, only to the person who paid; null for everybody else. */
export async function getReceipt(input: {
  actor: DebtorActor;
  number: string;
}): Promise<ReceiptView | null> {
  // From an address: only what is a number at all goes to the database.
  if (!parseReceiptNumber(input.number).ok) return null;
  const receipt = await findReceipt(input.number);
  if (!receipt || receipt.payment.debtorId !== input.actor.debtorId) return null;
  return toView(receipt);
}

type AllocationRecord = ReceiptRecord["payment"]["allocations"][number];

function lineOf(allocation: AllocationRecord, toMoney: (minor: bigint) => Money): ReceiptLine {
  const { reference: accountReference, principalLabel } = allocation.account;
  const component = COMPONENTS.find((known) => known === allocation.component);
  invariant(component, "a payment is divided among parts of debts");
  return { accountReference, principalLabel, component, amount: toMoney(allocation.amountMinor) };
}

/** Account by account, each in the order in which the law settles a debt. */
function linesOf({ payment }: ReceiptRecord, toMoney: (minor: bigint) => Money): ReceiptLine[] {
  return payment.allocations
    .map((allocation) => lineOf(allocation, toMoney))
    .toSorted(
      (a, b) =>
        a.accountReference.localeCompare(b.accountReference) ||
        COMPONENTS.indexOf(a.component) - COMPONENTS.indexOf(b.component),
    );
}

function reversalOf(status: string): ReceiptView["reversal"] {
  return status === "returned" || status === "refunded" ? status : null;
}

function toView(receipt: ReceiptRecord): ReceiptView {
  const { payment, currency } = receipt;
  const { debtor } = payment;
  invariant(isCurrency(currency), "a receipt's currency is one of ours");
  const toMoney = (minor: bigint) => money(minor, currency);
  const lines = linesOf(receipt, toMoney);
  const dividedMinor = lines.reduce((sum, { amount }) => sum + amount.amountMinor, 0n);
  const overMinor = receipt.amountMinor - dividedMinor;
  const { givenName, familyName } = openProfile(debtor);
  return {
    number: receipt.number,
    issuedOn: dateInZone(receipt.issuedAt, debtor.creditor.timeZone),
    creditorName: debtor.creditor.name,
    creditorAddress: debtor.creditor.legalAddress,
    principalName: debtor.creditor.principalName,
    payerName: `${givenName} ${familyName}`,
    amount: toMoney(receipt.amountMinor),
    method: { kind: payment.methodKind, last4: payment.methodLast4 },
    lines,
    overpayment: overMinor > 0n ? toMoney(overMinor) : null,
    balanceAfter: toMoney(receipt.balanceAfterMinor),
    reversal: reversalOf(payment.status),
  };
}
