// The measurements of growth as the report shows them.
import type { Figure, FigureTable } from "@/scripts/bench/contract";
import { atLeast, atMost, figureOf } from "@/scripts/bench/figures/figure";
import { median } from "@/scripts/bench/figures/median";
import type { Measured } from "@/scripts/bench/server/rounds";

export type SizeResult = {
  /** Accounts in the tables. */
  readonly size: number;
  /** How long all inserting has taken until here. */
  readonly insertedMs: number;
  /** A bare Next page, measured between the steps. */
  readonly yardstick: Measured;
  readonly own: readonly Measured[];
};

const SLOWER_MAX = 1.2;
const INSERT_MS_MAX = 180_000;

/** 1000 → "1 k accounts". */
export function sizeName(size: number): string {
  if (size >= 1_000_000) return `${size / 1_000_000} M accounts`;
  return `${size / 1_000} k accounts`;
}

/** How a step stands to the yardstick of its rounds: what else the machine did at the time falls out. */
function standing(own: Measured, yardstick: Measured): number {
  return median(own.perSecond.map((value, round) => value / (yardstick.perSecond[round] ?? value)));
}

function stepFigures(own: Measured, at: SizeResult, first: SizeResult): Figure[] {
  const subject = own.step.name;
  const name = sizeName(at.size);
  const figure = figureOf({ subject, name, unit: "requests/s", samples: own.perSecond });
  const before = first.own.find(({ step }) => step === own.step);
  if (at === first || !before) return [figure];
  const ratio = standing(own, at.yardstick) / standing(before, first.yardstick);
  const to = sizeName(first.size);
  return [
    {
      ...figure,
      ratio: { to, yardstick: median(before.perSecond), samples: [ratio], median: ratio },
      goal: atLeast(ratio, 1 / SLOWER_MAX, `within ${SLOWER_MAX}× of ${to}`),
    },
  ];
}

/** Throughput by size, faults, and how long the largest size took to insert. */
export function growthTables(results: readonly SizeResult[]): FigureTable[] {
  const [first] = results;
  if (!first) return [];
  const measured = results.flatMap((at) => [
    figureOf({
      ...{ subject: at.yardstick.step.name, name: sizeName(at.size), unit: "requests/s" },
      samples: at.yardstick.perSecond,
    }),
    ...at.own.flatMap((own) => stepFigures(own, at, first)),
  ]);
  return [
    {
      title: "Growth: the same steps with more accounts",
      method:
        "Rows of all tables that grow with accounts are inserted by SQL; the people who ask are among the first. Each " +
        "step is measured in turn with a bare Next page, and compared with the smallest size by how it stands to that page.",
      figures: [...measured, ...results.flatMap(preparation)],
    },
  ];
}

function preparation(at: SizeResult): Figure[] {
  const name = sizeName(at.size);
  const faults = at.own.flatMap((own) => own.faults).length;
  return [
    figureOf({
      ...{ subject: "inserting them", name, unit: "ms", samples: [at.insertedMs] },
      goal: atMost(at.insertedMs, INSERT_MS_MAX, "under 3 minutes"),
    }),
    figureOf({
      ...{ subject: "faults", name, unit: "count", samples: [faults] },
      goal: atMost(faults, 0, "no faults"),
    }),
  ];
}
