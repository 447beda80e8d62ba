import { invariant } from "@/lib/domain/invariant";
import { type Money, money } from "./money";

/**
 * Divides a non-negative amount by weights without losing a cent: largest remainder, ties to the earlier share.
 * A share never exceeds its weight when the amount does not exceed the sum of the weights.
 */
export function allocateMoney(total: Money, weights: readonly bigint[]): Money[] {
  const weightTotal = weights.reduce((sum, weight) => sum + weight, 0n);
  invariant(total.amountMinor >= 0n, "only a non-negative amount is divided");
  invariant(
    weights.every((weight) => weight >= 0n) && weightTotal > 0n,
    "weights add up to more than zero",
  );
  const shares = weights.map((weight, index) => ({
    index,
    floorMinor: (total.amountMinor * weight) / weightTotal,
    remainder: (total.amountMinor * weight) % weightTotal,
  }));
  const leftMinor = shares.reduce((left, share) => left - share.floorMinor, total.amountMinor);
  const raised = new Set(
    shares
      .toSorted((a, b) => byRemainder(a.remainder, b.remainder) || a.index - b.index)
      .filter((_, rank) => BigInt(rank) < leftMinor)
      .map((share) => share.index),
  );
  return shares.map(({ index, floorMinor }) =>
    money(raised.has(index) ? floorMinor + 1n : floorMinor, total.currency),
  );
}

function byRemainder(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
