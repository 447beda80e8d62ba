// Lines of a budget that say something of somebody's health (art. 9 GDPR): read line by line only by who may.
import { sumMoney } from "@/lib/domain/money/add-money";
import type { Currency, Money } from "@/lib/domain/money/money";
import type { SpendingCategory } from "./categories";
import type { MonthlyLine } from "./compute-budget";

const SPECIAL: readonly SpendingCategory[] = ["insurance_and_health"];
/** What the special lines are put together with, so that the sum does not say them. */
const BESIDE: readonly SpendingCategory[] = ["maintenance_paid", "taxes", "phone_and_internet"];

export type SpendingsApart = Readonly<{
  lines: readonly MonthlyLine<SpendingCategory>[];
  /** The special lines by themselves; empty for who may not read them. */
  special: readonly MonthlyLine<SpendingCategory>[];
  /** For who may not: these and some others as one amount; null for who may. The whole still adds up. */
  together: Money | null;
}>;

/** The spendings as somebody may read them. */
export function spendingsFor(
  lines: readonly MonthlyLine<SpendingCategory>[],
  { seesSpecial, currency }: { seesSpecial: boolean; currency: Currency },
): SpendingsApart {
  const isSpecial = ({ category }: MonthlyLine<SpendingCategory>) => SPECIAL.includes(category);
  if (seesSpecial) {
    const plain = lines.filter((line) => !isSpecial(line));
    return { lines: plain, special: lines.filter(isSpecial), together: null };
  }
  const isHidden = (line: MonthlyLine<SpendingCategory>) =>
    isSpecial(line) || BESIDE.includes(line.category);
  const hidden = lines.filter(isHidden).map(({ monthly }) => monthly);
  return {
    lines: lines.filter((line) => !isHidden(line)),
    special: [],
    together: sumMoney(hidden, currency),
  };
}
