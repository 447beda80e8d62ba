// What a part of the test run came to, and how runs of different tools add up.

export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  /** One phrase for the line of a part that passed. */
  readonly note: string;
  /** What the tools said; shown when something failed. */
  readonly details: string;
};

export function passed(note = ""): Outcome {
  return { passed: 1, failed: 0, note, details: "" };
}

export function failed(details: string): Outcome {
  return { passed: 0, failed: 1, note: "", details };
}

export function addUp(outcomes: readonly Outcome[]): { passed: number; failed: number } {
  return {
    passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
    failed: outcomes.reduce((sum, outcome) => sum + outcome.failed, 0),
  };
}
