import type { Money } from "@/lib/domain/money/money";
import { multiplyMoney, type Rounding } from "@/lib/domain/money/multiply-money";
import { type Frequency, PERIODS_PER_YEAR } from "./frequency";

/** What an amount paid this often comes to in a month: 52/12 for a week, never 4. Rounded once, as named. */
export function toMonthly(amount: Money, frequency: Frequency, rounding: Rounding): Money {
  const fraction = { numerator: PERIODS_PER_YEAR[frequency], denominator: 12n };
  return multiplyMoney(amount, fraction, rounding);
}

/** What a monthly amount comes to at another frequency: the inverse of toMonthly. */
export function fromMonthly(monthly: Money, frequency: Frequency, rounding: Rounding): Money {
  const fraction = { numerator: 12n, denominator: PERIODS_PER_YEAR[frequency] };
  return multiplyMoney(monthly, fraction, rounding);
}
