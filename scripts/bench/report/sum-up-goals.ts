// Each goal once, over all that is held to it.
import type { FigureTable } from "../contract";
import { formatValue } from "./format-value";

export type GoalSum = {
  readonly text: string;
  readonly met: number;
  readonly all: number;
  /** "plan 15,012 B": subject and value of each that missed it. */
  readonly misses: readonly string[];
};

/** The goals in order of their first appearance. */
export function sumUpGoals(tables: readonly FigureTable[]): GoalSum[] {
  const judged = tables.flatMap(({ title, figures }) =>
    figures.flatMap((figure) =>
      figure.goal ? [{ ...figure, text: figure.goal.text, isMet: figure.goal.isMet, title }] : [],
    ),
  );
  return [...Map.groupBy(judged, ({ text }) => text)].map(([text, same]) => ({
    text,
    met: same.filter(({ isMet }) => isMet).length,
    all: same.length,
    misses: same
      .filter(({ isMet }) => !isMet)
      .map(
        ({ subject, median, unit, title }) => `${subject} ${formatValue(median, unit)} (${title})`,
      ),
  }));
}
