import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "@/scripts/processes/ports";
import { type Cluster, startCluster } from "./cluster";

// Tests may lose their data when the machine stops, and gain speed for it.
const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** A PostgreSQL for tests: fast, with many connections, gone with its folder when stopped. `more`: settings of its own. */
export async function startThrowAwayCluster(more: readonly string[] = []): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), "quittance-postgres-"));
  // The server's own user must be able to pass through; the data below stay closed.
  await chmod(folder, 0o755);
  const cluster = await startCluster({
    directory: join(folder, "data"),
    logFile: join(folder, "postgres.log"),
    password: randomBytes(18).toString("hex"),
    port: await findFreePort(),
    settings: [...settings, "max_connections=300", ...more],
  });
  return {
    ...cluster,
    stop: async () => {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
