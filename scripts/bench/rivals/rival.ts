// What every rival has in common: it reads one row of the same PostgreSQL and runs until the benchmark's part ends.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { INSPECTABLE } from "@/scripts/bench/server/inspector";
import { startChild } from "@/scripts/processes/child";
import { findFreePort } from "@/scripts/processes/ports";
import { waitUntilUp } from "@/scripts/stack/wait-until-up";

export type RivalOptions = {
  /** Where its logs go. */
  readonly folder: string;
  /** A PostgreSQL of ours that runs and has an account in it. */
  readonly databaseUrl: string;
  readonly onStop: (stop: () => Promise<void>) => void;
};

export type Rival = {
  readonly url: string;
  /** Names the address of its inspector. */
  readonly logFile: string;
};

type Program = {
  readonly name: string;
  /** Arguments of node. */
  readonly command: (port: number) => readonly string[];
};

/** Starts the program on a free port and waits until it answers. */
export async function startRival(
  { name, command }: Program,
  { folder, databaseUrl, onStop }: RivalOptions,
): Promise<Rival> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const logFolder = join(folder, "logs");
  await mkdir(logFolder, { recursive: true });
  const child = startChild({
    ...{ name, command: command(port), logFolder },
    environment: {
      // As the app that it is compared with.
      ...INSPECTABLE,
      ...{ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", PORT: String(port) },
      ...{ DATABASE_URL: databaseUrl, ROW_ID: await someAccount(databaseUrl) },
    },
  });
  onStop(child.stop);
  await waitUntilUp(url, [child]);
  return { url, logFile: join(logFolder, `${name}.log`) };
}

async function someAccount(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      "select id from account order by id limit 1",
    );
    if (!rows[0]) throw new Error("the database has no account to read");
    return rows[0].id;
  } finally {
    await client.end();
  }
}
