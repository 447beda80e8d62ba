// Runs parts one after the other within their times, and stops whatever they started, also when one breaks off.
import { say, step } from "@/scripts/processes/progress";
import { stopRunning } from "@/scripts/processes/run";
import { createStopper } from "@/scripts/processes/stop-in-order";
import {
  describeCheck,
  type FaultContext,
  type FaultOptions,
  type FaultPart,
  type FaultReport,
} from "./contract";
import { openServiceDatabase, type ServiceDatabase } from "./services/service-database";
import { type FaultStack, startFaultStack } from "./stack/fault-stack";

type Named = { readonly name: string; readonly part: FaultPart };
type Sum = { passed: number; failed: number };

const SIGN_OF_LIFE_MS = 60_000;
/** Of a part's time; the rest is for what was begun to end, and for reading the books. */
const SHARE_OF_BEGINNING = 0.85;

const secondsOf = ({ secondsMax }: FaultPart, { isShort, minutes }: FaultOptions): number =>
  minutes === null ? secondsMax[isShort ? "short" : "long"] : minutes * 60;

export async function runFaults(parts: readonly Named[], options: FaultOptions): Promise<Sum> {
  const stopper = createStopper();
  const leave = () => {
    stopRunning();
    void stopper.stopAll().finally(() => process.exit(1));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, leave);
  const sum: Sum = { passed: 0, failed: 0 };
  let stack: Promise<FaultStack> | null = null;
  let services: Promise<ServiceDatabase> | null = null;
  try {
    for (const { name, part } of parts) {
      const secondsMax = secondsOf(part, options);
      const context: FaultContext = {
        ...options,
        beginUntilMs: performance.now() + secondsMax * 1_000 * SHARE_OF_BEGINNING,
        say: (line) => say(`  ${name}: ${line}`),
        onStop: stopper.onStop,
        stack: () => {
          stack ??= startFaultStack(stopper.onStop);
          return stack;
        },
        services: () => {
          services ??= openServiceDatabase(stopper.onStop);
          return services;
        },
      };
      await runPart(name, () => withinTime(part, context, secondsMax), context, sum);
    }
  } finally {
    stopRunning();
    await stopper.stopAll();
  }
  return sum;
}

async function runPart(
  name: string,
  work: () => Promise<FaultReport>,
  context: FaultContext,
  sum: Sum,
) {
  const start = performance.now();
  const report = await step(name, work, SIGN_OF_LIFE_MS).catch(
    (error: unknown): FaultReport => ({
      checks: [{ holds: `${name} came to its end`, faults: [messageOf(error)] }],
      figures: [],
    }),
  );
  for (const check of report.checks) say(describeCheck(check));
  for (const figure of report.figures) say(`  · ${figure}`);
  const failed = report.checks.filter(({ faults }) => faults.length > 0).length;
  sum.failed += failed;
  sum.passed += report.checks.length - failed;
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  const replay = failed > 0 ? `, again: npm run test:faults -- ${replayOf(name, context)}` : "";
  say(`${failed > 0 ? "✗" : "✓"} ${name} (${seconds} s)${replay}`);
}

/** What is still running then is stopped with everything else, at the end of the run. */
async function withinTime(
  part: FaultPart,
  context: FaultContext,
  seconds: number,
): Promise<FaultReport> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`not done after ${seconds} s`)), seconds * 1_000);
  try {
    return await Promise.race([part.run(context), promise]);
  } finally {
    clearTimeout(timer);
  }
}

const replayOf = (name: string, { seed, isShort }: FaultOptions): string =>
  `--only ${name}${isShort ? " --short" : ""} --seed ${seed}`;

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
