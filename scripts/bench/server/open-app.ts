// The app to be measured, with the people who will ask and the two rivals beside it, all on one PostgreSQL.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { BenchContext } from "@/scripts/bench/contract";
import { startBareNext } from "@/scripts/bench/rivals/bare-next";
import { startBareNode } from "@/scripts/bench/rivals/bare-node";
import { startChild } from "@/scripts/processes/child";
import { findFreePort } from "@/scripts/processes/ports";
import { run } from "@/scripts/processes/run";
import type { StackPlan } from "@/scripts/stack/prepare-stack";
import { readActionIds } from "./action-ids";
import type { MeasuredApp } from "./app-steps";
import { visit } from "./ask";
import { INSPECTABLE, type Inspector, openInspector } from "./inspector";
import { repeating, type Step } from "./step";
import type { Visitors } from "./visitor";

export type Crowd = {
  readonly people: number;
  /** Sessions of each that have yet to confirm identity. */
  readonly strangersEach: number;
};

export type OpenedApp = {
  readonly app: MeasuredApp;
  readonly databaseUrl: string;
  /** For processes that use the program's own code. */
  readonly environment: Readonly<Record<string, string>>;
  readonly inspector: Inspector;
  readonly bareNode: Step;
  readonly barePage: Step;
  readonly barePageInspector: Inspector;
  readonly bareRoute: Step;
};

/** Starts everything and makes the people. The web process can be inspected; Stripe runs in a process of its own. */
export async function openApp(context: BenchContext, crowd: Crowd): Promise<OpenedApp> {
  const stripePort = await findFreePort();
  const plan = await context.startStack("stack", {
    ...INSPECTABLE,
    // As behind a proxy: everybody has an address of their own, and the limits for one address limit nobody.
    TRUSTED_PROXY_HOPS: "1",
    STRIPE_API_URL: `http://localhost:${stripePort}`,
  });
  const stripe = startChild({
    name: "stripe",
    command: ["--import", "tsx", "scripts/bench/server/stripe-process.ts"],
    environment: { ...plan.environment.sandbox, SANDBOX_PORT: String(stripePort) },
    logFolder: plan.logFolder,
  });
  context.onStop(stripe.stop);
  const inspector = await openInspector(join(plan.logFolder, "app.log"));
  context.onStop(async () => inspector.close());
  const database = new pg.Pool({ connectionString: plan.databaseUrl, max: 2 });
  context.onStop(() => database.end());
  context.say(`making ${crowd.people} people`);
  const visitors = await makeVisitors(plan, crowd);
  const app = { url: plan.appUrl, database, visitors, actions: await readActionIds() };
  const rivals = await openRivals(context, plan);
  const environment = plan.environment.seed;
  return { app, databaseUrl: plan.databaseUrl, environment, inspector, ...rivals };
}

async function openRivals({ folder, onStop }: BenchContext, { databaseUrl }: StackPlan) {
  const node = await startBareNode({ folder, databaseUrl, onStop });
  const next = await startBareNext({ folder, databaseUrl, onStop });
  const barePageInspector = await openInspector(next.logFile);
  onStop(async () => barePageInspector.close());
  return {
    barePageInspector,
    bareNode: repeating("bare Node", node.url, [visit("/")]),
    barePage: repeating("bare Next page", next.url, [visit(next.pagePath)]),
    bareRoute: repeating("bare Next route handler", next.url, [visit(next.rowPath)]),
  };
}

/** People of the stack with sessions, made by its own code. */
export async function makeVisitors(plan: StackPlan, crowd: Crowd): Promise<Visitors> {
  const file = join(plan.folder, "visitors.json");
  const wish = [String(crowd.people), String(crowd.strangersEach), file];
  await run({
    name: "making people",
    command: [
      ...["--conditions=react-server", "--import", "tsx"],
      ...["scripts/bench/server/visitors-process.ts", ...wish],
    ],
    environment: plan.environment.seed,
    logFile: join(plan.logFolder, "visitors.log"),
  });
  // Written a moment ago by visitors-process.ts, which shares the type.
  const visitors: Visitors = JSON.parse(await readFile(file, "utf8"));
  return visitors;
}
