// Decides, before anything runs, where everything will be: folders, ports, secrets, environments.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { databaseUrl } from "@/scripts/postgres/databases";
import { findFreePort, isPortFree } from "@/scripts/processes/ports";
import { type StackEnvironment, stackEnvironment } from "./environment";
import { readOrMakeSecrets } from "./secrets";

export type StackPlan = {
  readonly folder: string;
  readonly logFolder: string;
  readonly sandboxFolder: string;
  readonly appUrl: string;
  readonly sandboxUrl: string;
  readonly databaseUrl: string;
  /** Null when DATABASE_URL names a server of somebody else. */
  readonly embedded: { readonly port: number; readonly password: string } | null;
  readonly environment: StackEnvironment;
};

/** The app listens on `appPort`, the sandbox and its mailbox on the two ports after it. */
export async function prepareStack(
  folder: string,
  appPort: number,
  outside: NodeJS.Dict<string>,
): Promise<StackPlan> {
  const logFolder = join(folder, "logs");
  const sandboxFolder = join(folder, "sandbox");
  await mkdir(logFolder, { recursive: true });
  const secrets = await readOrMakeSecrets(join(folder, "secrets.env"));
  const password = secrets.POSTGRES_PASSWORD ?? "";
  const embedded = outside.DATABASE_URL ? null : { port: await rememberPort(folder), password };
  const url = outside.DATABASE_URL || databaseUrl(adminUrl(embedded), "quittance");
  const addresses = {
    appPort,
    sandboxPort: appPort + 1,
    smtpPort: appPort + 2,
    databaseUrl: url,
    dataFolder: sandboxFolder,
  };
  return {
    folder,
    logFolder,
    sandboxFolder,
    appUrl: `http://localhost:${appPort}`,
    sandboxUrl: `http://localhost:${appPort + 1}`,
    databaseUrl: url,
    embedded,
    environment: stackEnvironment(secrets, addresses, outside),
  };
}

function adminUrl(embedded: StackPlan["embedded"]): string {
  return `postgres://postgres:${embedded?.password}@127.0.0.1:${embedded?.port}/postgres`;
}

/** The port of the last run while it is free, so that a database tool's saved address keeps working. */
async function rememberPort(folder: string): Promise<number> {
  const file = join(folder, "postgres-port");
  const kept = Number.parseInt(await readFile(file, "utf8").catch(() => ""), 10);
  if (kept > 0 && (await isPortFree(kept))) return kept;
  const port = await findFreePort();
  await writeFile(file, String(port));
  return port;
}
