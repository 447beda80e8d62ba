// A Stripe sandbox for a test, with the real SDK pointed at it, a clock to move and an endpoint for its events.
import { createServer, type RequestListener, type Server } from "node:http";
import Stripe from "stripe";
import { onTestFinished } from "vitest";
import { createStripe } from "./create-stripe";
import type { AccountConfig, Clock, Snapshot } from "./ports";
import { startTestEndpoint, type TestEndpoint } from "./start-test-endpoint";

export const publishableKey = "pk_test_creditor";
const secretKey = "sk_test_creditor";
const webhookSecret = "whsec_creditor";
const dayMs = 24 * 60 * 60 * 1000;

export type Exchange = {
  method: string;
  path: string;
  /** The form: the body, or the query of a GET. */
  body: string;
  status: number;
  answer: unknown;
  isReplay: boolean;
};

export type TestStripe = {
  stripe: Stripe;
  /** Another account of the same sandbox. */
  otherStripe: Stripe;
  url: string;
  endpoint: TestEndpoint;
  /** Everything the SDK sent and got. */
  traffic: Exchange[];
  memory: Map<string, unknown>;
  advanceDays(days: number): void;
};

export type TestMemory = { memory: Map<string, unknown>; endpoint: TestEndpoint };

/** Starts a sandbox; with what another one left, it goes on from there. */
export async function startTestStripe(left?: TestMemory): Promise<TestStripe> {
  const endpoint = left?.endpoint ?? (await startTestEndpoint(webhookSecret));
  const memory = left?.memory ?? new Map<string, unknown>();
  const { clock, advanceDays } = testClock();
  const account = { name: "Énergie du Midi", secretKey, publishableKey, webhookSecret };
  const other = { ...account, secretKey: "sk_test_other", publishableKey: "pk_test_other" };
  const accounts: AccountConfig[] = [account, other].map((config) => ({
    ...config,
    webhookUrl: endpoint.url,
  }));
  const sandbox = createStripe({ clock, accounts, snapshot: snapshotIn(memory) });
  const port = await listening(async (request, response) => {
    if (!(await sandbox.handle(request, response))) response.writeHead(404).end();
  });
  onTestFinished(() => sandbox.close());
  const traffic: Exchange[] = [];
  const httpClient = Stripe.createFetchHttpClient(recordingFetch(traffic));
  const at = { host: "localhost", port, protocol: "http", httpClient } as const;
  return {
    stripe: new Stripe(secretKey, { ...at, maxNetworkRetries: 0 }),
    otherStripe: new Stripe(other.secretKey, { ...at, maxNetworkRetries: 0 }),
    url: `http://localhost:${port}`,
    endpoint,
    traffic,
    memory,
    advanceDays,
  };
}

/** Listens on a free port until the test ends. */
export async function listening(listener: RequestListener): Promise<number> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

function testClock(): { clock: Clock; advanceDays(days: number): void } {
  let nowMs = Date.now();
  const listeners: (() => void)[] = [];
  const clock = {
    now: () => new Date(nowMs),
    onAdvance(listener: () => void) {
      listeners.push(listener);
    },
  };
  const advanceDays = (days: number) => {
    nowMs += days * dayMs;
    for (const listener of listeners) listener();
  };
  return { clock, advanceDays };
}

function snapshotIn(memory: Map<string, unknown>): Snapshot {
  return {
    // What comes back from a file is never the object that went in.
    load: (key) => (memory.has(key) ? JSON.parse(JSON.stringify(memory.get(key))) : undefined),
    save: (key, value) => void memory.set(key, value),
  };
}

function recordingFetch(traffic: Exchange[]): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const { pathname: path, search } = new URL(input instanceof Request ? input.url : input);
    traffic.push({
      method: init?.method ?? "GET",
      path,
      body: typeof init?.body === "string" && init.body !== "" ? init.body : search.slice(1),
      status: response.status,
      answer: await response.clone().json(),
      isReplay: response.headers.get("idempotent-replayed") === "true",
    });
    return response;
  };
}
