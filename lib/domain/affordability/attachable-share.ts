// What could be taken of a wage by law in France (quotité saisissable): the standard figure that a plan is compared with. A
// ceiling and never a proposal: a plan above what a judge could order is hard to defend. Art. R3252-2 and R3252-3 C. trav.
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar/calendar-date";
import { type Money, money } from "@/lib/domain/money/money";
import { multiplyMoney } from "@/lib/domain/money/multiply-money";

/** A year's table. Thresholds are of a net yearly wage, in cents; each rises by `perDependantMinor` for each dependant. */
export type AttachableTable = Readonly<{
  appliesFrom: CalendarDate;
  /** Last day. */
  appliesTo: CalendarDate;
  source: string;
  thresholdsMinor: readonly bigint[];
  perDependantMinor: bigint;
}>;

/** Of each part of the wage, in sixtieths: a twentieth, a tenth, a fifth, a quarter, a third, two thirds, all. */
const SIXTIETHS = [3n, 6n, 12n, 15n, 20n, 40n, 60n] as const;
const SIXTIETHS_OF_A_MONTH = 60n * 12n;

export const ATTACHABLE_TABLES: readonly AttachableTable[] = [
  {
    appliesFrom: calendarDate("2025-01-01"),
    appliesTo: calendarDate("2025-12-31"),
    source: "D. 2024-1231, 30.12.2024",
    thresholdsMinor: [444_000n, 866_000n, 1_289_000n, 1_709_000n, 2_130_000n, 2_560_000n],
    perDependantMinor: 172_000n,
  },
  {
    appliesFrom: calendarDate("2026-01-01"),
    appliesTo: calendarDate("2026-12-31"),
    source: "D. 2025-1299, 24.12.2025",
    thresholdsMinor: [448_000n, 873_000n, 1_300_000n, 1_723_000n, 2_147_000n, 2_581_000n],
    perDependantMinor: 174_000n,
  },
];

/** The table in force on a day; null where we have none: figures of another year are not guessed from. */
export const attachableTableOn = (on: CalendarDate): AttachableTable | null =>
  ATTACHABLE_TABLES.find(({ appliesFrom, appliesTo }) => appliesFrom <= on && on <= appliesTo) ??
  null;

/** What could be taken of a net monthly wage in a month, rounded down to the cent. */
export function attachableMonthly(
  { thresholdsMinor, perDependantMinor }: AttachableTable,
  wage: Money,
  dependants: number,
): Money {
  const yearlyMinor = wage.amountMinor * 12n;
  const raised = thresholdsMinor.map((minor) => minor + perDependantMinor * BigInt(dependants));
  const sixtieths = SIXTIETHS.map((share, index) => {
    const from = raised[index - 1] ?? 0n;
    const until = raised[index] ?? yearlyMinor;
    const part = (yearlyMinor < until ? yearlyMinor : until) - from;
    return part > 0n ? part * share : 0n;
  });
  const total = sixtieths.reduce((sum, part) => sum + part, 0n);
  const fraction = { numerator: 1n, denominator: SIXTIETHS_OF_A_MONTH };
  return multiplyMoney(money(total, wage.currency), fraction, "down");
}
