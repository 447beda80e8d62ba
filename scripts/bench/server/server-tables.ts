// The measurements of the server as the report shows them.
import type { Figure, FigureTable } from "@/scripts/bench/contract";
import { atLeast, atMost, figureOf, ratioTo } from "@/scripts/bench/figures/figure";
import { percentile } from "@/scripts/bench/figures/percentile";
import { CONNECTIONS } from "./load";
import type { Memory } from "./memory";
import type { Paced } from "./pace";
import type { Measured } from "./rounds";
import type { Spent } from "./spent-on";

/** What was found out about one step. */
export type StepResult = {
  readonly own: Measured;
  readonly bareNode: Measured;
  readonly barePage: Measured;
  /** Only beside link opening: what Next answers without a page. */
  readonly bareRoute: Measured | null;
  readonly paced: Paced;
  /** How many times a bare Next page it should reach. */
  readonly timesBarePage: number;
};

/** What may be called no growth: collections are never complete to the last page. */
const HEAP_GROWTH_MAX = 1.05;
const RESIDENT_GROWTH_MAX = 1.1;

/** Its throughput as a multiple of the bare Next page's, round by round. */
export function toBarePage({ own, barePage }: StepResult) {
  return ratioTo({
    to: barePage.step.name,
    samples: own.perSecond,
    yardstickSamples: barePage.perSecond,
  });
}

function throughputOf(measured: Measured): Figure {
  const { step, perSecond } = measured;
  return figureOf({
    subject: step.name,
    name: "throughput",
    unit: "requests/s",
    samples: perSecond,
  });
}

function figuresOf(result: StepResult): Figure[] {
  const { own, bareNode, bareRoute, paced, timesBarePage } = result;
  const subject = own.step.name;
  const ratio = toBarePage(result);
  const toNode = ratioTo({ to: "", samples: own.perSecond, yardstickSamples: bareNode.perSecond });
  const faults = own.faults.length + paced.faults.length;
  return [
    ...(bareRoute ? [throughputOf(bareRoute)] : []),
    {
      ...throughputOf(own),
      ratio,
      goal: atLeast(ratio.median, timesBarePage, `≥ ${timesBarePage}× bare Next page`),
    },
    figureOf({ subject, name: "to bare Node", unit: "x", samples: toNode.samples }),
    latencyOf(subject, "p50 at half load", paced, 0.5),
    latencyOf(subject, "p99 at half load", paced, 0.99),
    figureOf({
      ...{ subject, name: "faults", unit: "count", samples: [faults] },
      goal: atMost(faults, 0, "no faults"),
    }),
  ];
}

function latencyOf(subject: string, name: string, { latenciesMs }: Paced, share: number): Figure {
  return figureOf({ subject, name, unit: "ms", samples: [percentile(latenciesMs, share)] });
}

/** Throughput, latency and faults of the steps, with the yardsticks measured between them. */
export function stepTable(results: readonly StepResult[]): FigureTable {
  const rounds = results[0]?.own.perSecond.length ?? 0;
  const yardsticks = (["bareNode", "barePage"] as const).flatMap((which) => {
    const all = results.map((result) => result[which]);
    const [first] = all;
    if (!first) return [];
    return [throughputOf({ ...first, perSecond: all.flatMap(({ perSecond }) => perSecond) })];
  });
  return {
    title: "Server: steps at full load",
    method:
      `${CONNECTIONS} connections (autocannon), each step in turn with bare Node and a bare Next page that read one row ` +
      `by its key, ${rounds} rounds after one of warming up; ratios are taken round by round. Half load: arrivals by ` +
      "chance at half the median throughput, latency from the moment a request was due.",
    figures: [...yardsticks, ...results.flatMap(figuresOf)],
  };
}

/** Memory from minute to minute; growth from the second to the last, once everything has been used. */
export function memoryTable(memories: readonly Memory[], secondsEach: number): FigureTable {
  const subject = "web process";
  const figures = (["heap", "resident"] as const).flatMap((which) => {
    const samples = memories.map((memory) => memory[which]);
    const growth = (samples.at(-1) ?? 0) / (samples[1] ?? samples[0] ?? 1);
    const max = which === "heap" ? HEAP_GROWTH_MAX : RESIDENT_GROWTH_MAX;
    const goal = atMost(growth, max, `≤ ${max}×: no growth`);
    return [
      figureOf({ subject, name: which, unit: "MB", samples }),
      figureOf({ subject, name: `${which}, growth`, unit: "x", samples: [growth], goal }),
    ];
  });
  return {
    title: "Server: memory under load",
    method:
      `All steps mixed at full load for ${memories.length} × ${secondsEach} s; memory is read after each of these, when ` +
      "garbage has been collected. Growth is from the second reading to the last.",
    figures,
  };
}

/** Where the processor's time goes in the steps that miss their goal. */
export function profileTable(spent: ReadonlyMap<string, readonly Spent[]>): FigureTable {
  const figures = Array.from(spent, ([name, kinds]) =>
    kinds.map(({ kind, ms }) => figureOf({ subject: kind, name, unit: "ms", samples: [ms] })),
  );
  return {
    title: "Server: where the time goes",
    method:
      "Milliseconds of the main thread for one answer, by kind of work, from CPU profiles of the steps that miss their " +
      "goal and of the bare page. A sample counts for the nearest caller that is known.",
    figures: figures.flat(),
  };
}
