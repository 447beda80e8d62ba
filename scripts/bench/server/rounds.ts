// Measurements taken in turn: A B C, A B C … so that whatever else the machine does falls on all of them alike.
import { type Load, loadFor } from "./load";
import type { Step } from "./step";

export type Rounds = { readonly count: number; readonly secondsEach: number };

export type Measured = {
  readonly step: Step;
  /** Answers a second, one sample a round. */
  readonly perSecond: readonly number[];
  readonly faults: readonly string[];
};

/** Warms each step up once, then measures all of them in each round. In the order of the steps. */
export async function measureInTurn(
  steps: readonly Step[],
  { count, secondsEach }: Rounds,
): Promise<Measured[]> {
  const measured = steps.map((step) => ({ step, loads: [] as Load[] }));
  for (let round = 0; round <= count; round += 1) {
    for (const { step, loads } of measured) loads.push(await loadFor(step, secondsEach));
  }
  return measured.map(({ step, loads }) => ({
    step,
    // The first round was for warming up.
    perSecond: loads.slice(1).map(({ perSecond }) => perSecond),
    faults: loads.flatMap(({ faults }) => faults),
  }));
}
