// The whole program as processes of ours that can be killed and started again: PostgreSQL with its ordinary, durable
// settings, the sandbox, web server and worker as in production, and a creditor's receiver that counts.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { buildApp } from "@/scripts/build/build-app";
import { generateClient } from "@/scripts/build/generate-client";
import { migrateDatabase } from "@/scripts/migrate/migrate-database";
import { ensureDatabase } from "@/scripts/postgres/databases";
import { startChild } from "@/scripts/processes/child";
import { findFreePort } from "@/scripts/processes/ports";
import { prepareStack, type StackPlan } from "@/scripts/stack/prepare-stack";
import { waitUntilUp } from "@/scripts/stack/wait-until-up";
import { type CrashableDatabase, openCrashableDatabase } from "./crashable-database";
import { makePeople, type People } from "./people";
import { type Receiver, startReceiver } from "./receiver";
import { type Supervised, supervise } from "./supervise";

/** Behind a proxy, as it were: everybody has an address of their own, and limits for one address limit nobody. */
const APP_WISH = { TRUSTED_PROXY_HOPS: "1" };
const outside = { LOG_LEVEL: "warn" };

export type FaultStack = {
  readonly plan: StackPlan;
  readonly database: CrashableDatabase;
  readonly web: Supervised;
  readonly worker: Supervised;
  readonly receiver: Receiver;
  /** For questions to the tables; made anew after a crash of the database by itself. */
  readonly sql: pg.Pool;
  /** More people with debts, links and answers to the identity questions. */
  readonly makePeople: (count: number) => Promise<People>;
};

type OnStop = (stop: () => Promise<void>) => void;

/** Starts everything on free ports and fresh data. What has been started by then is stopped by `onStop`. */
export async function startFaultStack(onStop: OnStop): Promise<FaultStack> {
  const folder = await mkdtemp(join(tmpdir(), "quittance-faults-"));
  // The database's own user must be able to pass through.
  await chmod(folder, 0o755);
  onStop(() => rm(folder, { recursive: true, force: true }));
  const plan = await prepareStack(folder, await findFreePort(3), outside);
  Object.assign(plan.environment.app, APP_WISH);
  await generateClient(plan.logFolder);
  await buildApp(plan.logFolder, plan.environment.app);
  const database = await openCrashableDatabase(plan);
  onStop(database.stop);
  await ensureDatabase(database.adminUrl, "quittance");
  await migrateDatabase(plan.databaseUrl);
  const receiver = await startReceiver(plan.environment.sandbox.SANDBOX_RECEIVER_SECRET ?? "");
  onStop(receiver.stop);
  const sql = new pg.Pool({ connectionString: plan.databaseUrl, max: 2 });
  // A connection that a crash has closed is replaced at next use.
  sql.on("error", () => undefined);
  onStop(() => sql.end());
  const people = (count: number) => makePeople(plan, receiver.url, count);
  const { web, worker } = await startProgram(plan, onStop);
  return { plan, database, web, worker, receiver, sql, makePeople: people };
}

async function startProgram(plan: StackPlan, onStop: OnStop) {
  const { app, sandbox } = plan.environment;
  const { logFolder } = plan;
  const outsideWorld = startChild({
    ...{ name: "sandbox", command: ["--import", "tsx", "sandbox/main.ts"], logFolder },
    environment: sandbox,
  });
  onStop(outsideWorld.stop);
  await waitUntilUp(`${plan.sandboxUrl}/health`, [outsideWorld]);
  const web = supervise({
    ...{ name: "app", command: ["--import", "tsx", "scripts/serve.ts"], logFolder },
    environment: app,
  });
  onStop(web.stop);
  const worker = supervise({
    name: "worker",
    command: ["--conditions=react-server", "--import", "tsx", "scripts/worker.ts"],
    ...{ environment: app, logFolder },
  });
  onStop(worker.stop);
  await waitUntilUp(`${plan.appUrl}/api/health`, [outsideWorld]);
  return { web, worker };
}
