// A parent killed with -9 leaves PostgreSQL running without us. We find it by its own pid file and stop it, so that
// the next start owns its process again.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { isAlive } from "@/scripts/processes/is-alive";

/** Stops the server that still uses `data`, if there is one and it is really ours. */
export async function stopOrphan(data: string, password: string): Promise<void> {
  const [pid, , , port] = (await readPidFile(data)).map((line) => Number.parseInt(line, 10));
  if (!pid || !port || !isAlive(pid)) return;
  // The number may belong to another program since a reboot: only a server that answers for this folder is ours.
  if ((await dataDirectoryAt(port, password)) !== data) return;
  process.kill(pid, "SIGINT");
  while (isAlive(pid)) await pause(50);
}

async function readPidFile(data: string): Promise<string[]> {
  const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  return text.split("\n");
}

async function dataDirectoryAt(port: number, password: string): Promise<string | null> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password });
  try {
    await client.connect();
    const answer = await client.query<{ data_directory: string }>("show data_directory");
    return answer.rows[0]?.data_directory ?? null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
