import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isPositive, type Money } from "@/lib/domain/money/money";
import { changedNumbers } from "@/lib/domain/plan/change/undo";
import { planProgress } from "@/lib/domain/plan/progress";
import type { PlanVersion } from "./plan-version";

/** A plan in the few figures that people compare. */
export type PlanFigures = {
  next: { dueOn: CalendarDate; amount: Money } | null;
  /** How many payments are still to come. */
  count: number;
  lastOn: CalendarDate | null;
  left: Money;
};

type Dated = { dueOn: CalendarDate; amount: Money } | null;

export type Comparison = {
  before: PlanFigures;
  after: PlanFigures;
  /** What is not the same, in the order of the dates; null where it is there only before, or only after. */
  changes: { number: number; before: Dated; after: Dated }[];
};

/** Two versions of a plan side by side, with what was paid. */
export function compareVersions(
  before: PlanVersion,
  after: PlanVersion,
  paid: Money,
  today: CalendarDate,
): Comparison {
  const numbers = changedNumbers({ before: before.instalments, after: after.instalments });
  const datedIn = ({ instalments }: PlanVersion, number: number): Dated =>
    instalments.find((each) => each.number === number) ?? null;
  const changes = numbers
    .map((number) => ({
      ...{ number, before: datedIn(before, number), after: datedIn(after, number) },
    }))
    .toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1));
  return {
    ...{ before: figuresOf(before, paid, today), after: figuresOf(after, paid, today), changes },
  };
}

const firstOf = ({ before, after }: Comparison["changes"][number]): string =>
  before?.dueOn ?? after?.dueOn ?? "";

/** The figures of one version, with what was paid. */
export function figuresOf(
  { instalments }: PlanVersion,
  paid: Money,
  today: CalendarDate,
): PlanFigures {
  const progress = planProgress(instalments, paid, today);
  const open = progress.instalments.filter(({ left }) => isPositive(left));
  const { next } = progress;
  return {
    next: next && { dueOn: next.dueOn, amount: next.left },
    count: open.length,
    lastOn: open.at(-1)?.dueOn ?? null,
    left: progress.left,
  };
}
