// Operators' commands need the program's environment: their own where DATABASE_URL is set, else the local demo's.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { databaseUrl } from "@/scripts/postgres/databases";
import { stackEnvironment } from "@/scripts/stack/environment";
import { readOrMakeSecrets } from "@/scripts/stack/secrets";

const FOLDER = join(process.cwd(), ".data");
/** What the running demo has written down; 3000 where none runs. */
const demoSchema = z.object({ port: z.int() }).catch({ port: 3000 });

/** Runs a script in that environment, as the program's server code wants to be run; its exit code becomes ours. */
export async function runWithEnvironment(
  script: string,
  parameters: readonly string[] = [],
): Promise<void> {
  const environment = process.env.DATABASE_URL ? {} : await demoEnvironment();
  if (environment === null) {
    process.stderr.write("DATABASE_URL is not set, and no demo has run here yet.\n");
    process.exitCode = 1;
    return;
  }
  const command = ["--conditions=react-server", "--import", "tsx", script, ...parameters];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...environment },
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  process.exitCode = typeof code === "number" ? code : 1;
}

async function demoEnvironment(): Promise<Record<string, string> | null> {
  const secretsFile = join(FOLDER, "secrets.env");
  const portFile = join(FOLDER, "postgres-port");
  if (!existsSync(secretsFile) || !existsSync(portFile)) return null;
  const secrets = await readOrMakeSecrets(secretsFile);
  const port = (await readFile(portFile, "utf8")).trim();
  const adminUrl = `postgres://postgres:${secrets.POSTGRES_PASSWORD}@127.0.0.1:${port}/postgres`;
  const demo = await readFile(join(FOLDER, "demo.json"), "utf8").catch(() => "null");
  const { port: appPort } = demoSchema.parse(JSON.parse(demo));
  const addresses = {
    ...{ appPort, sandboxPort: appPort + 1, smtpPort: appPort + 2 },
    databaseUrl: databaseUrl(adminUrl, "quittance"),
    dataFolder: join(FOLDER, "sandbox"),
  };
  return stackEnvironment(secrets, addresses, process.env).app;
}
