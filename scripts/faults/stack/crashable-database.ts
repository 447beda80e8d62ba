import { join } from "node:path";
import { startCluster } from "@/scripts/postgres/cluster";
import type { StackPlan } from "@/scripts/stack/prepare-stack";

export type CrashableDatabase = {
  readonly adminUrl: string;
  /** `kill -9`, then an ordinary start on the same data. Resolves when it answers; tells how long that took. */
  readonly crash: () => Promise<{ backAfterMs: number }>;
  readonly stop: () => Promise<void>;
};

/** A PostgreSQL of our own, as a demo or a small installation runs it: what it has acknowledged must survive. */
export async function openCrashableDatabase(plan: StackPlan): Promise<CrashableDatabase> {
  if (!plan.embedded) throw new Error("faults are tried on a database of our own only");
  const options = {
    ...{ directory: join(plan.folder, "postgres"), ...plan.embedded },
    logFile: join(plan.logFolder, "postgres.log"),
  };
  let cluster = await startCluster(options);
  let isStopped = false;
  return {
    adminUrl: cluster.adminUrl,
    crash: async () => {
      await cluster.kill();
      const start = performance.now();
      const next = await startCluster(options);
      cluster = next;
      if (isStopped) await next.stop();
      return { backAfterMs: performance.now() - start };
    },
    stop: async () => {
      isStopped = true;
      await cluster.stop();
    },
  };
}
