import { invariant } from "@/lib/domain/invariant";
import { type Money, money } from "./money";

export type Fraction = Readonly<{ numerator: bigint; denominator: bigint }>;

/** half_even: to the nearest, ties to the even unit. up: away from zero. down: towards zero. */
export type Rounding = "half_even" | "up" | "down";

/** Amount times a fraction, rounded once to whole minor units in the named way. */
export function multiplyMoney(amount: Money, by: Fraction, rounding: Rounding): Money {
  const product = amount.amountMinor * by.numerator;
  return money(divideRounded(product, by.denominator, rounding), amount.currency);
}

function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  invariant(denominator > 0n, "a fraction has a positive denominator");
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n) return quotient;
  const away = numerator < 0n ? quotient - 1n : quotient + 1n;
  return isAwayFromZero(remainder, denominator, quotient, rounding) ? away : quotient;
}

function isAwayFromZero(
  remainder: bigint,
  denominator: bigint,
  quotient: bigint,
  rounding: Rounding,
): boolean {
  if (rounding !== "half_even") return rounding === "up";
  const twice = (remainder < 0n ? -remainder : remainder) * 2n;
  return twice === denominator ? quotient % 2n !== 0n : twice > denominator;
}
