// Everything that a newcomer or an e2e test needs: database, the outside world in miniature, people, app and worker.
import { type Child, startChild } from "@/scripts/processes/child";
import { step } from "@/scripts/processes/progress";
import type { Stopper } from "@/scripts/processes/stop-in-order";
import { openDatabase } from "./open-database";
import type { StackPlan } from "./prepare-stack";
import { seed } from "./seed";
import { waitUntilUp } from "./wait-until-up";

export type Stack = {
  /** Settles with the reason when a part ends by itself. */
  readonly broken: Promise<Error>;
};

/** Starts the parts in order; each is registered with the stopper as soon as it runs. The app must be built. */
export async function startStack(plan: StackPlan, stopper: Stopper): Promise<Stack> {
  await openDatabase(plan, stopper);
  const start = (name: string, command: readonly string[], environment: Record<string, string>) => {
    const child = startChild({ name, command, environment, logFolder: plan.logFolder });
    stopper.onStop(child.stop);
    return child;
  };
  const { app, sandbox } = plan.environment;
  const outside = start("sandbox", ["--import", "tsx", "sandbox/main.ts"], sandbox);
  await waitUntilUp(`${plan.sandboxUrl}/health`, [outside]);
  await seed(plan);
  const children: Child[] = await step("Starting the app and the worker", async () => {
    const worker = start("worker", workerCommand, app);
    const web = start("app", appCommand, app);
    await waitUntilUp(`${plan.appUrl}/api/health`, [outside, worker, web]);
    return [outside, worker, web];
  });
  return { broken: Promise.race(children.map((child) => child.died)) };
}

// Without the react-server condition: Next chooses conditions itself.
const appCommand = ["--import", "tsx", "scripts/serve.ts"];
const workerCommand = ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"];
