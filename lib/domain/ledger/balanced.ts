import { isDebtCode } from "./chart";
import type { Posting } from "./posting";

/** True when an entry may be posted: positive lines, one currency, debits equal to credits, each line on its kind of account. */
export function isBalanced(postings: readonly Posting[]): boolean {
  const currencies = new Set(postings.map(({ currency }) => currency));
  const differenceMinor = postings.reduce(
    (sum, { side, amountMinor }) => (side === "debit" ? sum + amountMinor : sum - amountMinor),
    0n,
  );
  return (
    postings.length >= 2 &&
    currencies.size === 1 &&
    differenceMinor === 0n &&
    postings.every(isWellFormed)
  );
}

function isWellFormed({ accountId, code, amountMinor }: Posting): boolean {
  return amountMinor > 0n && isDebtCode(code) === (accountId !== null);
}
