// How each event is written in the books: pure functions from facts to balanced lines (docs: ledger recipes).
import type { Currency } from "@/lib/domain/money/money";
import type { HouseCode } from "./chart";
import { type DebtAmount, debtPostings, housePosting, type Posting, reversed } from "./posting";

/** A payment divided among debts; what is over belongs to the person. Minor units. */
export type Settlement = Readonly<{
  allocations: readonly DebtAmount[];
  overpaymentMinor: bigint;
  currency: Currency;
}>;

/** The debt as taken over: debit its parts, credit opening. */
export function openingBalance(amounts: readonly DebtAmount[], currency: Currency): Posting[] {
  const totalMinor = total(amounts);
  return [
    ...debtPostings("debit", amounts, currency),
    ...housePosting("credit", "opening", totalMinor, currency),
  ];
}

/** Interest that the law or a contract adds: debit the debt's interest, credit interest income. */
export function interestAccrued(
  accountId: string,
  amountMinor: bigint,
  currency: Currency,
): Posting[] {
  return [
    ...debtPostings("debit", [{ accountId, component: "interest", amountMinor }], currency),
    ...housePosting("credit", "interest_income", amountMinor, currency),
  ];
}

/** Card or wallet: final once it succeeds. Debit what Stripe holds, credit the debts and any overpayment. */
export function cardPayment(settlement: Settlement): Posting[] {
  return received("stripe_clearing", settlement);
}

/** A SEPA debit on its way: noted off the balance, because it is not money yet. */
export function sepaPending(amountMinor: bigint, currency: Currency): Posting[] {
  return [
    ...housePosting("debit", "sepa_in_transit", amountMinor, currency),
    ...housePosting("credit", "sepa_in_transit_contra", amountMinor, currency),
  ];
}

/** The debit arrived: the note goes, the debts are settled, the money stays provisional for eight weeks. */
export function sepaSettled(settlement: Settlement): Posting[] {
  const amountMinor = total(settlement.allocations) + settlement.overpaymentMinor;
  return [
    ...reversed(sepaPending(amountMinor, settlement.currency)),
    ...received("sepa_provisional", settlement),
  ];
}

/** Refused before it settled: only the note goes. */
export function sepaRefused(amountMinor: bigint, currency: Currency): Posting[] {
  return reversed(sepaPending(amountMinor, currency));
}

/** Eight weeks have passed: what was provisional is ordinary money at Stripe. */
export function sepaCleared(amountMinor: bigint, currency: Currency): Posting[] {
  return [
    ...housePosting("debit", "stripe_clearing", amountMinor, currency),
    ...housePosting("credit", "sepa_provisional", amountMinor, currency),
  ];
}

/**
 * Taken back after it had settled: the debts stand again as they did. `lossMinor` is what had been refunded before:
 * it was given back twice, and no debt stands for it.
 */
export function sepaReturned(
  settlement: Settlement,
  { isCleared, lossMinor }: Readonly<{ isCleared: boolean; lossMinor: bigint }>,
): Posting[] {
  return takenBack(isCleared ? "stripe_clearing" : "sepa_provisional", settlement, lossMinor);
}

/** What Stripe keeps for its service; never the debtor's (L111-8 CPCE). */
export function fee(amountMinor: bigint, currency: Currency): Posting[] {
  return [
    ...housePosting("debit", "stripe_fees", amountMinor, currency),
    ...housePosting("credit", "stripe_clearing", amountMinor, currency),
  ];
}

/** A card payment is disputed: its money is held back, and nothing is owed anew until it is decided. */
export function disputeOpened(amountMinor: bigint, currency: Currency): Posting[] {
  return [
    ...housePosting("debit", "disputed_funds", amountMinor, currency),
    ...housePosting("credit", "stripe_clearing", amountMinor, currency),
  ];
}

/** The bank decided for the creditor: the money comes back. */
export function disputeWon(amountMinor: bigint, currency: Currency): Posting[] {
  return reversed(disputeOpened(amountMinor, currency));
}

/** The bank decided for the payer: the debts stand again; what had been refunded before is the creditor's loss. */
export function disputeLost(settlement: Settlement, lossMinor: bigint): Posting[] {
  return takenBack("disputed_funds", settlement, lossMinor);
}

/** Money received beyond what was owed settles debts after all, because the person wants it so. @public */
export function overpaymentApplied(
  allocations: readonly DebtAmount[],
  currency: Currency,
): Posting[] {
  return [
    ...housePosting("debit", "overpayment", total(allocations), currency),
    ...debtPostings("credit", allocations, currency),
  ];
}

/** Costs that an enforceable title puts on the debtor; without one they are the creditor's (L111-8 CPCE). */
export function accessoryAdded(
  accountId: string,
  amountMinor: bigint,
  currency: Currency,
): Posting[] {
  return [
    ...debtPostings("debit", [{ accountId, component: "accessory", amountMinor }], currency),
    ...housePosting("credit", "accessory_income", amountMinor, currency),
  ];
}

/** Stripe has sent money to the creditor's bank account. A payout that failed is the same, reversed. */
export function payout(amountMinor: bigint, currency: Currency): Posting[] {
  return [
    ...housePosting("debit", "bank", amountMinor, currency),
    ...housePosting("credit", "stripe_clearing", amountMinor, currency),
  ];
}

/**
 * Money given back: debts named in the settlement stand again; a goodwill part leaves them settled. It is paid out of
 * the balance also where the payment is a debit that its bank may still take back: then as much as before is at risk.
 */
export function refund(settlement: Settlement, goodwillMinor: bigint): Posting[] {
  return [
    ...reversed(received("stripe_clearing", settlement)),
    ...housePosting("debit", "refunds", goodwillMinor, settlement.currency),
    ...housePosting("credit", "stripe_clearing", goodwillMinor, settlement.currency),
  ];
}

/**
 * A refund came back: the settlement's debts are settled as before. `recoveredMinor` had been lost to a bank that took
 * the same money back: what it stood for is owed again already.
 */
export function refundFailed(
  settlement: Settlement,
  { goodwillMinor, recoveredMinor }: Readonly<{ goodwillMinor: bigint; recoveredMinor: bigint }>,
): Posting[] {
  const { currency } = settlement;
  return [
    ...reversed(refund(settlement, goodwillMinor)),
    ...housePosting("debit", "stripe_clearing", recoveredMinor, currency),
    ...housePosting("credit", "dispute_losses", recoveredMinor, currency),
  ];
}

/** A debt put right, downwards ("credit") or upwards ("debit"), with a reason on the entry. @public */
export function correction(
  side: "debit" | "credit",
  amounts: readonly DebtAmount[],
  currency: Currency,
): Posting[] {
  const opposite = side === "debit" ? "credit" : "debit";
  return [
    ...debtPostings(side, amounts, currency),
    ...housePosting(opposite, "corrections", total(amounts), currency),
  ];
}

function received(into: HouseCode, { allocations, overpaymentMinor, currency }: Settlement) {
  return [
    ...housePosting("debit", into, total(allocations) + overpaymentMinor, currency),
    ...debtPostings("credit", allocations, currency),
    ...housePosting("credit", "overpayment", overpaymentMinor, currency),
  ];
}

function takenBack(from: HouseCode, settlement: Settlement, lossMinor: bigint): Posting[] {
  const { allocations, overpaymentMinor, currency } = settlement;
  return [
    ...debtPostings("debit", allocations, currency),
    ...housePosting("debit", "overpayment", overpaymentMinor, currency),
    ...housePosting("debit", "dispute_losses", lossMinor, currency),
    ...housePosting("credit", from, total(allocations) + overpaymentMinor + lossMinor, currency),
  ];
}

function total(amounts: readonly DebtAmount[]): bigint {
  return amounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
}
