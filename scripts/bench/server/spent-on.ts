// From a CPU profile to a few lines that say what the processor's time went to.
import type { Frame } from "./frame-source";
import { kindOf, nodeKindOf } from "./work-kinds";

/** As V8's profiler answers it (Profiler.stop). */
export type CpuProfile = {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: Frame;
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
};

export type Spent = { readonly kind: string; readonly ms: number };

const WAITING = "waiting";

/**
 * The processor's milliseconds by kind of work, largest first, waiting left out. A sample counts for the nearest caller
 * whose source tells a kind, so that what Node does for Prisma is Prisma's.
 */
export function spentOn(profile: CpuProfile, sourceOf: (frame: Frame) => string): Spent[] {
  const kinds = kindsOfNodes(profile, sourceOf);
  const spent = new Map<string, number>();
  for (const [index, id] of profile.samples.entries()) {
    const kind = kinds.get(id) ?? "the rest";
    const ms = (profile.timeDeltas[index] ?? 0) / 1_000;
    spent.set(kind, (spent.get(kind) ?? 0) + ms);
  }
  spent.delete(WAITING);
  return Array.from(spent, ([kind, ms]) => ({ kind, ms })).toSorted((a, b) => b.ms - a.ms);
}

/** Parents come before their children in a profile, so one pass is enough. */
function kindsOfNodes({ nodes }: CpuProfile, sourceOf: (frame: Frame) => string) {
  const inherited = new Map<number, string | null>();
  const kinds = new Map<number, string>();
  for (const { id, callFrame, children = [] } of nodes) {
    const source = sourceOf(callFrame);
    const known = kindOf(source) ?? inherited.get(id) ?? null;
    kinds.set(id, known ?? nodeKindOf(source));
    for (const child of children) inherited.set(child, known);
  }
  return kinds;
}
