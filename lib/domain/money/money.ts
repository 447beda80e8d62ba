// An amount is an integer number of minor units (cents, pence) and its currency. Never a float.
import { invariant } from "@/lib/domain/invariant";

export const CURRENCIES = ["EUR", "GBP"] as const;
export type Currency = (typeof CURRENCIES)[number];

export type Money = Readonly<{ amountMinor: bigint; currency: Currency }>;

export function isCurrency(value: string): value is Currency {
  return CURRENCIES.some((currency) => currency === value);
}

export function money(amountMinor: bigint, currency: Currency): Money {
  return { amountMinor, currency };
}

export function zeroMoney(currency: Currency): Money {
  return { amountMinor: 0n, currency };
}

export function isZero(amount: Money): boolean {
  return amount.amountMinor === 0n;
}

export function isPositive(amount: Money): boolean {
  return amount.amountMinor > 0n;
}

/** Throws when two amounts that are to be joined or compared are of different currencies. */
export function assertSameCurrency(a: Money, b: Money): void {
  invariant(a.currency === b.currency, `currencies differ: ${a.currency}, ${b.currency}`);
}
