// What a part of the proof is given, and what it says in the end.
import type { ServiceDatabase } from "./services/service-database";
import type { FaultStack } from "./stack/fault-stack";

export type FaultOptions = {
  /** The short version of `npm test`. */
  readonly isShort: boolean;
  /** Everything that is left to chance follows from it. */
  readonly seed: number;
  /** True where a person gave the seed: the simulation then replays that one world. */
  readonly isSeedGiven: boolean;
  /** How often each of database and app is killed; null for the default of the run. */
  readonly kills: number | null;
  /** How long a part may take; null for its own limit. */
  readonly minutes: number | null;
};

export type FaultContext = FaultOptions & {
  /** By then (of `performance.now`) nothing new is begun, so that there is time to read the books. */
  readonly beginUntilMs: number;
  readonly say: (line: string) => void;
  readonly onStop: (stop: () => Promise<void>) => void;
  /** The whole program as processes of ours; started when first asked for, shared by the parts of a run. */
  readonly stack: () => Promise<FaultStack>;
  /** A database for the program's services alone, shared in the same way. */
  readonly services: () => Promise<ServiceDatabase>;
};

/** One thing that was to be shown. Without faults it holds. */
export type Check = { readonly holds: string; readonly faults: readonly string[] };

export type FaultReport = {
  readonly checks: readonly Check[];
  /** What was measured, for people. */
  readonly figures: readonly string[];
};

export type FaultPart = {
  readonly run: (context: FaultContext) => Promise<FaultReport>;
  /** Whatever happens, the part has ended by then. */
  readonly secondsMax: { readonly short: number; readonly long: number };
};

/** At most this many faults of a check are told: the first ones explain the others. */
const FAULTS_TOLD_MAX = 12;

export function describeCheck({ holds, faults }: Check): string {
  if (faults.length === 0) return `  ✓ ${holds}`;
  const told = faults.slice(0, FAULTS_TOLD_MAX).map((fault) => `      ${fault}`);
  const more = faults.length > told.length ? [`      … ${faults.length} in all`] : [];
  return [`  ✗ ${holds}`, ...told, ...more].join("\n");
}

/** A check of one fact. */
export const check = (holds: string, isTrue: boolean, otherwise: string): Check => ({
  holds,
  faults: isTrue ? [] : [otherwise],
});
