// Stripe's SEPA test accounts and what a debit from each of them does (docs.stripe.com/payments/sepa-debit), and some of
// the sandbox's own.

export type DebitOutcome = {
  result: "succeeds" | "fails" | "disputed";
  businessDays: number;
  failureCode: string;
  failureMessage: string;
  /** What the account's later debits do, where that is something else than its first. */
  later?: DebitOutcome;
};

const usualDays = 6;
const lateDays = 8;

const outcome = (
  result: DebitOutcome["result"],
  businessDays = usualDays,
  failureCode = "generic_could_not_process",
  failureMessage = "The transaction can't be processed because your customer's bank account couldn't be debited.",
): DebitOutcome => ({ result, businessDays, failureCode, failureMessage });

const insufficientFunds = outcome(
  "fails",
  usualDays,
  "insufficient_funds",
  "The customer's account has insufficient funds to cover this payment.",
);

/** The payer told the bank to pay no more: it shows at the next debit, and ends the mandate. */
export const revoked = outcome(
  "fails",
  usualDays,
  "debit_not_authorized",
  "The customer has notified their bank that this payment was not authorized.",
);

const outcomes = new Map<string, DebitOutcome>([
  ["DE89370400440532013000", outcome("succeeds")],
  ["DE08370400440532013003", outcome("succeeds", lateDays)],
  ["DE62370400440532013001", outcome("fails")],
  ["DE78370400440532013004", outcome("fails", lateDays)],
  ["DE35370400440532013002", outcome("disputed")],
  ["DE65370400440002222227", insufficientFunds],
  ["FR1420041010050500013M02606", outcome("succeeds")],
  ["FR3020041010050500013M02609", outcome("succeeds", lateDays)],
  ["FR8420041010050500013M02607", outcome("fails")],
  ["FR7920041010050500013M02600", outcome("fails", lateDays)],
  ["FR5720041010050500013M02608", outcome("disputed")],
  ["FR9720041010050000002222227", insufficientFunds],
  ["DE70370400440532013051", { ...outcome("succeeds"), later: insufficientFunds }],
  ["FR6020041010050500013M02651", { ...outcome("succeeds"), later: insufficientFunds }],
  ["DE49370400440532013041", { ...outcome("succeeds"), later: revoked }],
  ["FR3920041010050500013M02641", { ...outcome("succeeds"), later: revoked }],
]);

/** What the account's debit with that number (the first is 1) does; undefined for accounts that are not known. */
export function debitOutcome(iban: string, debitNumber = 1): DebitOutcome | undefined {
  const found = outcomes.get(iban);
  return debitNumber > 1 ? (found?.later ?? found) : found;
}

/** ISO 13616: the rearranged account number modulo 97 is 1. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const digits = [...iban.slice(4), ...iban.slice(0, 4)]
    .map((character) => Number.parseInt(character, 36))
    .join("");
  return BigInt(digits) % 97n === 1n;
}
