import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { env } from "@/lib/adapters/env/env";
import { describeError, log } from "@/lib/adapters/log/log";

/** What was said after the key, word by word; null where the connection was lost and anything may have been missed. */
export type Heard = (words: readonly string[] | null) => void;

type Listening = { ears: Map<string, Set<Heard>>; client: Client | null; isRunning: boolean };

declare global {
  // Next loads a module once per bundle: one connection listens for all of them.
  var quittanceListening: Listening | undefined;
}

/** For all that is listened for; it has the name of what came first. */
const CHANNEL = "cobrowse";
const RETRY_MS_MAX = 5_000;
/** How often a connection that hears nothing is asked whether it is still there. */
const PROBE_MS = 20_000;
const ANSWER_MS_MAX = 5_000;

globalThis.quittanceListening ??= { ears: new Map(), client: null, isRunning: false };
const listening: Listening = globalThis.quittanceListening;

/**
 * Calls `heard` whenever any process notifies about this key, until the returned function is called. The first message
 * comes at once, or as soon as there is a connection: whoever listens looks then for what has been said before.
 */
export function listenFor(key: string, heard: Heard): () => void {
  const ears = listening.ears.get(key) ?? new Set();
  listening.ears.set(key, ears.add(heard));
  if (!listening.isRunning) void run();
  else if (listening.client) queueMicrotask(() => heard(null));
  return () => {
    ears.delete(heard);
    if (ears.size === 0) listening.ears.delete(key);
    // Nobody is left: the connection is given back to the server.
    if (listening.ears.size === 0) void listening.client?.end().catch(() => undefined);
  };
}

/** Keeps a connection for as long as somebody listens; a lost one is replaced, later each time. */
async function run(): Promise<void> {
  listening.isRunning = true;
  for (let retryMs = 100; listening.ears.size > 0; retryMs = Math.min(2 * retryMs, RETRY_MS_MAX)) {
    try {
      await listenUntilLost(() => {
        retryMs = 100;
      });
    } catch (error) {
      log.warn(describeError(error), "not listening");
    }
    if (listening.ears.size > 0) await wait(retryMs);
  }
  listening.isRunning = false;
}

async function listenUntilLost(connected: () => void): Promise<void> {
  const client = new Client({
    connectionString: env.DATABASE_URL,
    application_name: "quittance listener",
    keepAlive: true,
    query_timeout: ANSWER_MS_MAX,
    connectionTimeoutMillis: ANSWER_MS_MAX,
  });
  const lost = new Promise<void>((resolve) => {
    client.once("end", resolve);
    client.once("error", () => resolve());
  });
  client.on("notification", ({ payload = "" }) => tell(payload));
  await client.connect();
  const probe = setInterval(() => client.query("select 1").catch(() => client.end()), PROBE_MS);
  try {
    await client.query(`listen ${CHANNEL}`);
    listening.client = client;
    connected();
    for (const ears of listening.ears.values()) for (const heard of ears) heard(null);
    await lost;
  } finally {
    clearInterval(probe);
    listening.client = null;
    await client.end().catch(() => undefined);
  }
}

function tell(payload: string): void {
  const [key = "", ...words] = payload.split(" ");
  for (const heard of listening.ears.get(key) ?? []) heard(words);
}
