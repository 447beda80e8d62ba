// What is around the program in a simulated world, all in this process: Stripe, the gateway for texts and the creditor's own
// system. Nothing comes from Stripe by itself; the world takes its events and decides when, how often and in which order
// they arrive.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AccountState } from "@/sandbox/stripe/account/account-state";
import { createStripe, type StripeSandbox } from "@/sandbox/stripe/create-stripe";
import type { WorldClock } from "./world-clock";

export type StripeKeys = {
  readonly secretKey: string;
  readonly publishableKey: string;
  readonly webhookSecret: string;
};

export type OutsideWorld = {
  readonly controls: StripeSandbox["controls"];
  /** Everything that has happened at Stripe. */
  readonly stripe: () => AccountState;
  /** What the creditor was told: the contents that came under each id. */
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
  readonly close: () => void;
};

/** The creditor's system is out of order for every so manieth delivery. */
const REFUSED_EVERY = 6;

type Present = { sandbox: StripeSandbox; told: Map<string, Set<string>>; deliveries: number };

let present: Present | null = null;

/** The address of whichever world is the present one. */
export async function openOutsideAddress(): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!present) return void response.writeHead(503).end();
  if (await present.sandbox.handle(request, response)) return;
  let body = "";
  for await (const chunk of request) body += chunk;
  if (request.url !== "/receiver") {
    response.writeHead(201, { "content-type": "application/json" }).end('{"sid":"SM1"}');
    return;
  }
  const id = String(request.headers["webhook-id"]);
  present.told.set(id, (present.told.get(id) ?? new Set()).add(body));
  present.deliveries += 1;
  response.writeHead(present.deliveries % REFUSED_EVERY === 0 ? 503 : 200).end();
}

export function openOutsideWorld(keys: StripeKeys, clock: WorldClock): OutsideWorld {
  let state: AccountState | null = null;
  const told = new Map<string, Set<string>>();
  const sandbox = createStripe({
    clock,
    accounts: [{ ...keys, name: "world", webhookUrl: "http://127.0.0.1:9/" }],
    // What the sandbox would keep on disk is what happened at Stripe.
    snapshot: {
      load: () => undefined,
      save: (_, value) => {
        state = value as AccountState;
      },
    },
  });
  sandbox.controls.ruleWebhooks({ mode: "hold", copies: 1, shuffle: false });
  present = { sandbox, told, deliveries: 0 };
  return {
    ...{ controls: sandbox.controls, told },
    stripe: () => {
      if (!state) throw new Error("nothing has happened at Stripe yet");
      return state;
    },
    close: () => {
      present = null;
      sandbox.close();
    },
  };
}
