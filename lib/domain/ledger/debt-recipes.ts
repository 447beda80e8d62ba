// The entries by which a debt becomes more or less while no money moves (docs/ledger.md).
import type { Currency } from "@/lib/domain/money/money";
import { type DebtAmount, debtPostings, housePosting, type Posting, totalMinor } from "./posting";

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

/** The creditor gives up some of a debt: nothing was paid, so no money account moves. Taken back, it is the same reversed. */
export function writeOff(amounts: readonly DebtAmount[], currency: Currency): Posting[] {
  return [
    ...housePosting("debit", "write_offs", totalMinor(amounts), currency),
    ...debtPostings("credit", amounts, currency),
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
    ...housePosting(opposite, "corrections", totalMinor(amounts), currency),
  ];
}
