// What is measured: one kind of request to one server, by many people in turn.
import type { Ask } from "./ask";

export type Step = {
  readonly name: string;
  /** Base address, without a trailing slash. */
  readonly url: string;
  /** Brings the database back to where every ask succeeds. Before each measurement. */
  readonly prepare: () => Promise<void>;
  /** The next request; null: everybody has asked since the last preparation. */
  readonly next: () => Ask | null;
  /** How many asks since then have had their effect, where the answer alone does not tell. */
  readonly countEffects?: () => Promise<number>;
};

/** Asks that may be repeated for ever. */
export function repeating(name: string, url: string, asks: readonly Ask[]): Step {
  let index = -1;
  const next = () => {
    index = (index + 1) % asks.length;
    return asks[index] ?? null;
  };
  return { name, url, next, prepare: async () => undefined };
}

/**
 * Asks that succeed once, until `undo` takes their effects back. They go on after the last one that was asked: what was
 * still under way when a measurement ended is over when its turn comes again.
 */
export function once(
  name: string,
  url: string,
  asks: readonly (() => Ask)[],
  undo: () => Promise<void>,
): Step {
  let index = -1;
  let left = asks.length;
  const prepare = async () => {
    await undo();
    left = asks.length;
  };
  const next = () => {
    if (left === 0) return null;
    left -= 1;
    index = (index + 1) % asks.length;
    return asks[index]?.() ?? null;
  };
  return { name, url, prepare, next };
}

/** Several steps of one server in turn, each as often as its weight says: how people really use it. */
export function mixed(
  name: string,
  weighted: readonly { readonly step: Step; readonly weight: number }[],
): Step {
  const turns = weighted.flatMap(({ step, weight }) => Array.from({ length: weight }, () => step));
  let turn = -1;
  const next = () => {
    turn = (turn + 1) % turns.length;
    return turns[turn]?.next() ?? null;
  };
  const prepare = async () => {
    for (const { step } of weighted) await step.prepare();
  };
  return { name, url: turns[0]?.url ?? "", prepare, next };
}
