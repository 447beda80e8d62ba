import { capture } from "./capture";
import { failed, type Outcome } from "./outcome";
import type { Part } from "./part";

/** The short version of `npm run test:faults`; each promise that was tried counts. */
export const faultsPart: Part = { name: "faults", run: tryFaults };

async function tryFaults(): Promise<Outcome> {
  const command = ["--import", "tsx", "scripts/test-faults.ts", "--short"];
  const { output } = await capture(command);
  const counted = /(\d+) passed, (\d+) failed\s*$/.exec(output);
  if (!counted) return failed(output);
  const [, passedCount = "", failedCount = ""] = counted;
  return {
    passed: Number.parseInt(passedCount, 10),
    failed: Number.parseInt(failedCount, 10),
    note: `${passedCount} promises kept`,
    details: output,
  };
}
