// The controls over HTTP: /stripe.json and /stripe/*, JSON as for the clock, for tests and tools.
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { faultSchema } from "@/sandbox/stripe/faults/fault-list";
import { type Answer, answerOf, readBody } from "@/sandbox/stripe/protocol/exchange";
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";
import { actionSchema } from "./actions";
import type { Controls } from "./controls";
import { deliverySchema, replaySchema, webhookControlSchema } from "./webhook-control";

type Handle = (controls: Controls, body: unknown) => object | Promise<object>;

const routes: Readonly<Record<string, Handle>> = {
  "GET /stripe.json": (controls) => overview(controls),
  "POST /stripe/control": (controls, body) => controls.act(read(actionSchema, body)),
  "POST /stripe/faults": (controls, body) => {
    controls.faults.add(read(faultSchema, body));
    return { faults: controls.faults.all() };
  },
  "POST /stripe/faults/clear": (controls) => {
    controls.faults.clear();
    return { faults: controls.faults.all() };
  },
  "POST /stripe/webhooks": (controls, body) => {
    const control = read(webhookControlSchema, body);
    controls.ruleWebhooks(control, control.account);
    return overview(controls);
  },
  "POST /stripe/webhooks/replay": (controls, body) => {
    const { types, account } = read(replaySchema, body);
    return { replayed: controls.replay(types, account) };
  },
  "POST /stripe/webhooks/deliver": async (controls, body) => ({
    deliveries: await controls.deliver(read(deliverySchema, body).events),
  }),
};

export function isControl(path: string): boolean {
  return path === "/stripe.json" || path.startsWith("/stripe/");
}

/** Answers one request. Faults are thrown. */
export async function answerControl(
  controls: Controls,
  request: IncomingMessage,
  url: URL,
): Promise<Answer> {
  const name = `${request.method} ${url.pathname}`;
  const handle = routes[name];
  if (handle === undefined) throw invalidRequest(`There is no ${name}.`, {}, 404);
  // A page of another site, open in the same browser, has no business here.
  if (request.headers["sec-fetch-site"] === "cross-site") throw invalidRequest("Refused.", {}, 403);
  const text = await readBody(request);
  return answerOf(200, await handle(controls, parse(text)));
}

function overview(controls: Controls): object {
  return { accounts: controls.summary(), faults: controls.faults.all() };
}

function parse(text: string): unknown {
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw invalidRequest("The body is not JSON.");
  }
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw invalidRequest(z.prettifyError(parsed.error));
}
