import { invariant } from "@/lib/domain/invariant";
import type { Money } from "@/lib/domain/money/money";
import { multiplyMoney } from "@/lib/domain/money/multiply-money";

/** The instalment that settles a total in so many parts: rounded up, so that the last is never the largest. */
export function splitTotal(total: Money, count: number): Money {
  invariant(Number.isInteger(count) && count >= 1, "a total is split into at least one part");
  return multiplyMoney(total, { numerator: 1n, denominator: BigInt(count) }, "up");
}
