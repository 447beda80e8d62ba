// What the parts of the benchmark and its report say to each other: plain values, written to report.json as they are.
import type { StackPlan } from "@/scripts/stack/prepare-stack";

/** The unit decides how a value is written; `x` is a factor (1.2×), `score` Lighthouse's 0 to 100. */
export type Unit =
  | "ms"
  | "bytes"
  | "count"
  | "score"
  | "shift"
  | "requests/s"
  | "entries/s"
  | "MB"
  | "x";

/** How a median compares with that of a yardstick measured in the same run, or with a published constant. */
export type Ratio = {
  /** Name of the yardstick: "bare Next page". */
  readonly to: string;
  readonly yardstick: number;
  /** One per round where both were measured interleaved, else one. */
  readonly samples: readonly number[];
  readonly median: number;
};

export type Goal = {
  /** As a person reads it: "≥ 2× bare Next page". */
  readonly text: string;
  readonly isMet: boolean;
};

/** One measured value of one page, step or state of the database. */
export type Figure = {
  /** What was measured: "GET /l/<token>", "pay". */
  readonly subject: string;
  /** Which property of it: "throughput", "LCP". */
  readonly name: string;
  readonly unit: Unit;
  readonly samples: readonly number[];
  readonly median: number;
  readonly ratio?: Ratio;
  readonly goal?: Goal;
};

/** Figures shown together: a row per subject, a column per name, in order of first appearance. */
export type FigureTable = {
  readonly title: string;
  /** How it was measured, honestly, in one to three sentences. */
  readonly method: string;
  readonly figures: readonly Figure[];
};

/** What one part found out. */
export type PartFigures = {
  readonly tables: readonly FigureTable[];
  /** What a reader must know to judge the figures: audits that failed, errors, what was left out. */
  readonly notes: readonly string[];
};

/** What a part is given. Whatever it starts is stopped by the stack's stopper when the part ends. */
export type BenchContext = {
  /** A folder of the part's own, `.data/bench/<part>`; emptied before the part begins. */
  readonly folder: string;
  /** How often each thing is measured; null: the part's own default. */
  readonly rounds: number | null;
  /** `--quick`: short durations, to try the benchmark out; never for figures to be quoted. */
  readonly isQuick: boolean;
  /** A line of progress. */
  readonly say: (line: string) => void;
  /** Work that must be undone when the part ends, broken off or not, in the opposite order. */
  readonly onStop: (stop: () => Promise<void>) => void;
  /**
   * Starts the whole stack in production mode on fresh data in `<folder>/<name>` and free ports; `outside` is
   * added to its environment (TRUSTED_PROXY_HOPS, LOG_LEVEL …). Answers addresses and environments.
   */
  readonly startStack: (
    name: string,
    outside?: Readonly<Record<string, string>>,
  ) => Promise<StackPlan>;
};

/** One part of `npm run bench`. */
export type BenchPart = (context: BenchContext) => Promise<PartFigures>;
