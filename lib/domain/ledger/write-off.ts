// The recipe of a debt that is given up: the one entry by which less is owed although nothing was paid.
import type { Currency } from "@/lib/domain/money/money";
import { type DebtAmount, debtPostings, housePosting, type Posting } from "./posting";

/** The creditor gives up some of a debt: no money account moves. Taken back, it is the same reversed. */
export function writeOff(amounts: readonly DebtAmount[], currency: Currency): Posting[] {
  const totalMinor = amounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return [
    ...housePosting("debit", "write_offs", totalMinor, currency),
    ...debtPostings("credit", amounts, currency),
  ];
}
