import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { buildApp } from "@/scripts/build/build-app";
import { generateClient } from "@/scripts/build/generate-client";
import { say } from "@/scripts/processes/progress";
import type { Stopper } from "@/scripts/processes/stop-in-order";
import { prepareStack } from "@/scripts/stack/prepare-stack";
import { linksLeadTo } from "@/scripts/stack/seed";
import { type Stack, startStack } from "@/scripts/stack/start-stack";
import { claimDemo } from "./one-at-a-time";
import { parsePort } from "./parse-port";
import { startOver } from "./start-over";

export type DemoMode = "built" | "development";

/** Starts the stack on the data in `.data/` and says where it is. In development pages are compiled as they are asked for. */
export async function startDemo(stopper: Stopper, mode: DemoMode): Promise<Stack> {
  const folder = join(process.cwd(), ".data");
  const appPort = parsePort(process.env.PORT);
  await mkdir(folder, { recursive: true });
  stopper.onStop(await claimDemo(folder, appPort));
  if (process.argv.includes("--fresh")) await startOver(folder, process.env);
  const plan = await prepareStack(folder, appPort, process.env);
  await generateClient(plan.logFolder);
  if (mode === "built") await buildApp(plan.logFolder, plan.environment.app);
  else plan.environment.app.NODE_ENV = "development";
  const stack = await startStack(plan, stopper);
  const links = await linksLeadTo(plan);
  if (links !== plan.appUrl) {
    say(`The links in the messages lead to ${links}. Make new ones: npm run demo -- --fresh`);
  }
  say(`ready ${plan.appUrl}`);
  say(`phone ${plan.sandboxUrl}/phone`);
  return stack;
}
