// Chart of accounts. A debt's own accounts are receivables (debit side); the rest belong to the creditor's house.

/** What a person owes on one debt. Its balance is the sum of debits less credits over these three. */
export const DEBT_CODES = ["principal", "interest", "accessory"] as const;
export type DebtCode = (typeof DEBT_CODES)[number];

export const HOUSE_CODES = [
  /** Counterpart of debts taken over. */
  "opening",
  "interest_income",
  /** Money that Stripe holds for the creditor. */
  "stripe_clearing",
  /** Paid out by Stripe to the creditor's bank account. */
  "bank",
  "stripe_fees",
  /** Debits sent to a bank and not yet settled: a note, no claim is reduced. */
  "sepa_in_transit",
  "sepa_in_transit_contra",
  /** Debits settled, which the payer's bank may still take back (eight weeks without a reason). */
  "sepa_provisional",
  /** Money received beyond what was owed: due back to the person. */
  "overpayment",
  /** Money given back although the debt stays settled. */
  "refunds",
  /** Card money that a bank holds back while a dispute is open. */
  "disputed_funds",
  /** Taken back by a bank after it had been refunded: lost to the creditor, never owed by the debtor. */
  "dispute_losses",
  /** Counterpart of costs that an enforceable title puts on the debtor (L111-8 CPCE). */
  "accessory_income",
  /** Debts, or parts of them, that the creditor has given up. */
  "write_offs",
  /** Debts put right with a reason. */
  "corrections",
] as const;
export type HouseCode = (typeof HOUSE_CODES)[number];

export type LedgerCode = DebtCode | HouseCode;

export const LEDGER_EVENTS = [
  "opening_balance",
  "interest_accrued",
  "card_payment",
  "sepa_pending",
  "sepa_settled",
  "sepa_returned",
  "sepa_cleared",
  "fee",
  "refund",
  "refund_failed",
  "dispute_opened",
  "dispute_won",
  "dispute_lost",
  "overpayment_applied",
  "accessory_added",
  "payout",
  "payout_failed",
  "correction",
  "write_off",
  "write_off_reversed",
] as const;
export type LedgerEvent = (typeof LEDGER_EVENTS)[number];

/** What a debt consists of, as against what is paid, given back or put right afterwards. */
const CLAIM_EVENTS: ReadonlySet<string> = new Set<LedgerEvent>([
  "opening_balance",
  "interest_accrued",
  "accessory_added",
]);

export const isClaim = (event: string): boolean => CLAIM_EVENTS.has(event);

export function isDebtCode(code: string): code is DebtCode {
  return DEBT_CODES.some((debtCode) => debtCode === code);
}
