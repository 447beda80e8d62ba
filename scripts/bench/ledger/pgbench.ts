// PostgreSQL's own benchmark, where it is installed: the TPC-B-like transaction of pgbench, five statements in a
// transaction, prepared, on the same server.
import { spawn } from "node:child_process";
import { databaseUrl, ensureDatabase } from "@/scripts/postgres/databases";

/** "pgbench (PostgreSQL) 18.4", or null where it is not on the path. */
export function pgbenchVersion(): Promise<string | null> {
  return runPgbench(["--version"]).then(
    (text) => text.trim(),
    () => null,
  );
}

/** Makes the tables, with so many branches: every transaction writes one of them. */
export async function fillTpcb(adminUrl: string, branches: number): Promise<void> {
  await ensureDatabase(adminUrl, nameOf(branches));
  await runPgbench(["-i", "-q", "-s", String(branches), urlOf(adminUrl, branches)]);
}

/** Transactions a second. */
export async function measureTpcb(
  adminUrl: string,
  { branches, clients, seconds }: { branches: number; clients: number; seconds: number },
): Promise<number> {
  const load = ["-c", String(clients), "-j", "2", "-T", String(seconds)];
  const text = await runPgbench(["-n", "-M", "prepared", ...load, urlOf(adminUrl, branches)]);
  const found = /^tps = ([\d.]+)/m.exec(text)?.[1];
  if (!found) throw new Error(`pgbench did not say how fast it was:\n${text}`);
  return Number(found);
}

const nameOf = (branches: number) => `tpcb_${branches}`;
const urlOf = (adminUrl: string, branches: number) => databaseUrl(adminUrl, nameOf(branches));

function runPgbench(args: readonly string[]): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const child = spawn("pgbench", args, { stdio: ["ignore", "pipe", "pipe"] });
  let told = "";
  child.stdout.on("data", (text) => (told += text));
  child.stderr.on("data", (text) => (told += text));
  child.once("error", reject);
  child.once("close", (code) =>
    code === 0 ? resolve(told) : reject(new Error(`pgbench failed:\n${told}`)),
  );
  return promise;
}
