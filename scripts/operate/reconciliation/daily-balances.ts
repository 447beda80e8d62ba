// Both sides' balances at the end of each day of a period: what the report's picture is drawn from.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import type { Movement } from "@/lib/domain/reconciliation/movement";
import type { ReconciliationReport } from "@/lib/services/reconciliation/reconcile";

export type DailyBalance = {
  on: CalendarDate;
  /** Minor units. */
  providerMinor: bigint;
  booksMinor: bigint;
  /** Differences on that day that somebody has to look at. */
  tasks: number;
};

/** One for each day, the first to the last. */
export function dailyBalances(report: ReconciliationReport): DailyBalance[] {
  const { from, to, sides, creditor, tasks } = report;
  const dayOf = ({ at }: Movement) => dateInZone(at, creditor.timeZone);
  const provider = Map.groupBy(sides.provider, dayOf);
  const books = Map.groupBy(sides.books, dayOf);
  const tasksOn = tasks.flatMap((task) => {
    const movement = task.provider ?? task.books;
    return movement ? [dayOf(movement)] : [];
  });
  const days: DailyBalance[] = [];
  let providerMinor = report.providerOpeningMinor;
  let booksMinor = report.booksOpeningMinor;
  for (let on = from; on <= to; on = addDays(on, 1)) {
    providerMinor += totalMinor(provider.get(on));
    booksMinor += totalMinor(books.get(on));
    const found = tasksOn.filter((day) => day === on).length;
    days.push({ on, providerMinor, booksMinor, tasks: found });
  }
  return days;
}

const totalMinor = (movements: readonly Movement[] = []): bigint =>
  movements.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
