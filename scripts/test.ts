// `npm test`: everything that tells whether Quittance is in order. `-- --only check|unit|integration|build|faults|e2e` runs a part.
import { join } from "node:path";
import { generateClient } from "./build/generate-client";
import { say } from "./processes/progress";
import { buildPart } from "./suite/build-part";
import { checkParts } from "./suite/check-parts";
import { faultsPart } from "./suite/faults-part";
import { addUp, failed, type Outcome } from "./suite/outcome";
import { type Part, runParts } from "./suite/part";
import { playwrightPart } from "./suite/playwright-part";
import { vitestPart } from "./suite/vitest-part";

const partsByName = {
  check: checkParts,
  unit: [vitestPart("unit")],
  integration: [vitestPart("integration")],
  build: [buildPart],
  faults: [faultsPart],
  e2e: [playwrightPart],
} satisfies Record<string, readonly Part[]>;

const outcomes = await runAll(process.argv.slice(2)).catch((error: unknown): Outcome[] => {
  const outcome = failed(error instanceof Error ? error.message : String(error));
  say(outcome.details);
  return [outcome];
});
const sum = addUp(outcomes);
say(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);

async function runAll(args: readonly string[]): Promise<Outcome[]> {
  const parts = chooseParts(args);
  await generateClient(join(process.cwd(), ".data", "logs"));
  return runParts(parts);
}

function chooseParts(args: readonly string[]): readonly Part[] {
  const wanted = args.includes("--only") ? args.slice(args.indexOf("--only") + 1) : null;
  const entries = Object.entries(partsByName);
  const unknown = wanted?.find((name) => !entries.some(([known]) => known === name));
  if (wanted?.length === 0 || unknown) {
    throw new Error(`--only takes ${entries.map(([name]) => name).join(", ")}.`);
  }
  return entries.filter(([name]) => wanted?.includes(name) ?? true).flatMap(([, parts]) => parts);
}
