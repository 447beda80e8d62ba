import type { PartFigures } from "../contract";
import type { MachineFacts } from "./machine-facts";

/** Everything of one run, as it stands in report.json. */
export type BenchReport = {
  /** When the run ended, ISO 8601. */
  readonly measuredAt: string;
  readonly machine: MachineFacts;
  /** A quick run tries the benchmark out: its figures are not to be quoted. */
  readonly isQuick: boolean;
  readonly parts: readonly (PartFigures & { readonly name: string; readonly seconds: number })[];
};
