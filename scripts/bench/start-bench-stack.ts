import { buildApp } from "@/scripts/build/build-app";
import { generateClient } from "@/scripts/build/generate-client";
import { findFreePort } from "@/scripts/processes/ports";
import type { Stopper } from "@/scripts/processes/stop-in-order";
import { prepareStack, type StackPlan } from "@/scripts/stack/prepare-stack";
import { startStack } from "@/scripts/stack/start-stack";

// Nothing of the developer's own environment: the benchmark runs against the sandbox only.
const outside = { LOG_LEVEL: "warn" };

/** The whole stack in production mode on fresh data in `folder`; `appWish` is added to the environment of app and worker. */
export async function startBenchStack(
  folder: string,
  appWish: Readonly<Record<string, string>>,
  stopper: Stopper,
): Promise<StackPlan> {
  const plan = await prepareStack(folder, await findFreePort(3), outside);
  await generateClient(plan.logFolder);
  await buildApp(plan.logFolder, plan.environment.app);
  // The seed has an environment of its own, which keeps what is meant for the running app out of it.
  Object.assign(plan.environment.app, appWish);
  await startStack(plan, stopper);
  return plan;
}
