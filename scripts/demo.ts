// `npm run demo`: the whole product on this machine, from nothing to a phone with an SMS on it.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { buildApp } from "./build/build-app";
import { generateClient } from "./build/generate-client";
import { claimDemo } from "./demo/one-at-a-time";
import { parsePort } from "./demo/parse-port";
import { startOver } from "./demo/start-over";
import { say, step } from "./processes/progress";
import { stopRunning } from "./processes/run";
import { createStopper } from "./processes/stop-in-order";
import { prepareStack } from "./stack/prepare-stack";
import { type Stack, startStack } from "./stack/start-stack";

const stopper = createStopper();
let isEnding = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => end(0, "Stopping …"));
}

try {
  const stack = await startDemo();
  await end(1, (await stack.broken).message);
} catch (error) {
  await end(1, error instanceof Error ? error.message : String(error));
}

async function startDemo(): Promise<Stack> {
  const folder = join(process.cwd(), ".data");
  const appPort = parsePort(process.env.PORT);
  await mkdir(folder, { recursive: true });
  await claimDemo(folder, appPort);
  if (process.argv.includes("--fresh")) await startOver(folder, process.env);
  const plan = await prepareStack(folder, appPort, process.env);
  await step("Generating the database client", () => generateClient(plan.logFolder));
  await step("Building the app (a minute or two, only when it has changed)", () =>
    buildApp(plan.logFolder, plan.environment.app),
  );
  const stack = await startStack(plan, stopper);
  say(`ready ${plan.appUrl}`);
  say(`phone ${plan.sandboxUrl}/phone`);
  return stack;
}

/** Stops everything, the database last. Only the first call counts: parts that end while we stop are no news. */
async function end(code: number, message: string): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  if (code === 0) say(message);
  else process.stderr.write(`${message}\n`);
  stopRunning();
  await stopper.stopAll();
  process.exit(code);
}
