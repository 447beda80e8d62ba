// The world in which payments are tested: the real database, the sandbox's Stripe with one account for each of two
// creditors, and what a browser does with a client secret.
import { createServer } from "node:http";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { createStripe, type StripeSandbox } from "@/sandbox/stripe/create-stripe";

export const START = new Date("2026-11-23T09:00:00Z");
const DAY_MS = 86_400_000;

/** Kept by every test of a file: the adapters keep their connections. */
export type PaymentWorld = {
  midi: { id: string; publishableKey: string };
  clairance: { id: string; publishableKey: string };
  /** Bodies and signatures of the webhooks that were sent, by creditor's slug, in order. */
  webhooks: { slug: string; body: string; signature: string }[];
  now(): Date;
  advanceDays(days: number): void;
  /** Of the sandbox: for its controls. */
  url: string;
  /** What the browser does: confirms the payment's or setup's intent with card or IBAN details. Answers its JSON. */
  confirm(
    publishableKey: string,
    clientSecret: string,
    fields: Record<string, string>,
  ): Promise<unknown>;
  stop(): void;
};

const ACCOUNTS = [
  { slug: "energie-du-midi", secretKey: "sk_test_midi", publishableKey: "pk_test_midi" },
  { slug: "clairance", secretKey: "sk_test_clairance", publishableKey: "pk_test_clairance" },
].map((account) => ({ ...account, name: account.slug, webhookSecret: `whsec_${account.slug}` }));

function createClock() {
  let nowMs = START.getTime();
  const listeners: (() => void)[] = [];
  return {
    now: () => new Date(nowMs),
    onAdvance: (listener: () => void) => void listeners.push(listener),
    advanceDays(days: number) {
      nowMs += days * DAY_MS;
      for (const listener of listeners) listener();
    },
  };
}

/** One server for Stripe's API and for the webhooks that it sends. */
async function listen(webhooks: PaymentWorld["webhooks"], stripe: () => StripeSandbox) {
  const server = createServer(async (request, response) => {
    const slug = request.url?.startsWith("/hooks/") ? request.url.slice("/hooks/".length) : null;
    if (slug === null) {
      if (!(await stripe().handle(request, response))) response.writeHead(404).end();
      return;
    }
    let body = "";
    for await (const chunk of request) body += chunk;
    webhooks.push({ slug, body, signature: String(request.headers["stripe-signature"]) });
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { server, url: `http://localhost:${address.port}` };
}

function pointAtSandbox(url: string): void {
  const [midi] = ACCOUNTS;
  env.STRIPE_API_URL = url;
  env.STRIPE_SECRET_KEY = midi?.secretKey ?? "";
  env.STRIPE_PUBLISHABLE_KEY = midi?.publishableKey ?? "";
  env.STRIPE_WEBHOOK_SECRET = midi?.webhookSecret ?? "";
}

/** Starts Stripe and creates both creditors: one on the installation's keys, one with its own. */
export async function startPaymentWorld(): Promise<PaymentWorld> {
  const clock = createClock();
  const webhooks: PaymentWorld["webhooks"] = [];
  let stripe: StripeSandbox | null = null;
  const { server, url } = await listen(webhooks, () => {
    if (!stripe) throw new Error("Stripe has not started");
    return stripe;
  });
  const accounts = ACCOUNTS.map((account) => ({
    ...account,
    webhookUrl: `${url}/hooks/${account.slug}`,
  }));
  const sandbox = createStripe({
    clock,
    accounts,
    snapshot: { load: () => undefined, save: () => undefined },
  });
  stripe = sandbox;
  pointAtSandbox(url);

  await installQueue(env.DATABASE_URL);
  const [ofMidi, ofClairance] = ACCOUNTS;
  if (!ofMidi || !ofClairance) throw new Error("two accounts");
  const midi = await createCreditor(ENERGIE_DU_MIDI, START);
  const clairance = await createCreditor({ ...CLAIRANCE, stripe: ofClairance }, START);
  return {
    midi: { id: midi.id, publishableKey: ofMidi.publishableKey },
    clairance: { id: clairance.id, publishableKey: ofClairance.publishableKey },
    ...{ webhooks, url },
    now: clock.now,
    advanceDays: clock.advanceDays,
    confirm: (...args) => confirmAsBrowser(url, ...args),
    stop() {
      sandbox.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

async function confirmAsBrowser(
  url: string,
  publishableKey: string,
  clientSecret: string,
  fields: Record<string, string>,
): Promise<unknown> {
  const [intentId = ""] = clientSecret.split("_secret");
  const intents = intentId.startsWith("seti_") ? "setup_intents" : "payment_intents";
  const response = await fetch(`${url}/stripe-js/${intents}/${intentId}/confirm`, {
    method: "POST",
    headers: { authorization: `Bearer ${publishableKey}` },
    body: new URLSearchParams({ client_secret: clientSecret, ...fields }),
  });
  return response.json();
}
