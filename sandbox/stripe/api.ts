// Stripe's HTTP API: /v1/* with the account's secret key.
import type { IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import Stripe from "stripe";
import type { Account } from "./account/account";
import { type Answer, answerOf, keyOf, originOf, readBody } from "./protocol/exchange";
import { expanded } from "./protocol/expand";
import { parseForm } from "./protocol/form";
import { textList } from "./protocol/form-values";
import { once } from "./protocol/idempotency";
import { newId } from "./protocol/identifier";
import { type ApiRoute, findRoute } from "./protocol/router";
import { invalidRequest, StripeFault, unauthorised } from "./protocol/stripe-fault";
import { balanceRoutes } from "./routes/balance-routes";
import { customerRoutes } from "./routes/customer-routes";
import { eventRoutes } from "./routes/event-routes";
import { moneyRoutes } from "./routes/money-routes";
import { paymentIntentRoutes } from "./routes/payment-intent-routes";
import { paymentMethodRoutes } from "./routes/payment-method-routes";
import { setupIntentRoutes } from "./routes/setup-intent-routes";

const routes: readonly ApiRoute[] = [
  ...paymentIntentRoutes,
  ...setupIntentRoutes,
  ...paymentMethodRoutes,
  ...customerRoutes,
  ...moneyRoutes,
  ...balanceRoutes,
  ...eventRoutes,
];

/** Long enough for two requests with one key to meet, as they do at Stripe. */
const postDurationMs = 15;

/** Answers one API request. Faults are thrown; the caller turns them into Stripe's envelope. */
export async function answerApi(
  accounts: readonly Account[],
  request: IncomingMessage,
  url: URL,
): Promise<Answer> {
  const account = accountOf(accounts, request);
  const method = request.method ?? "GET";
  const body = await readBody(request);
  const found = findRoute(routes, method, url.pathname);
  if (found === null) throw unrecognised(method, url.pathname);
  const run = async () => {
    if (method === "POST") await pause(postDurationMs);
    const form = parseForm(method === "GET" ? url.search.slice(1) : body);
    return settled(() => {
      account.request = { id: newId("req"), idempotencyKey: key ?? null };
      const call = { account, form, id: found.id, origin: originOf(request) };
      const result = found.route.handle(call);
      if (method !== "GET") account.changed();
      return expanded(account, result, textList(form, "expand") ?? []);
    });
  };
  const header = request.headers["idempotency-key"];
  const key = method === "POST" && typeof header === "string" ? header : undefined;
  const answer =
    key === undefined
      ? await run()
      : await once(account, key, `${method} ${url.pathname}\n${body}`, run);
  const echo = key === undefined ? {} : { "idempotency-key": key };
  const headers = { "request-id": newId("req"), "stripe-version": Stripe.API_VERSION, ...echo };
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

/** A refusal becomes an answer here, so that the idempotency key can remember it. */
function settled(work: () => object): Answer {
  try {
    return answerOf(200, work());
  } catch (error) {
    if (error instanceof StripeFault) return answerOf(error.status, { error: error.body });
    throw error;
  }
}

function accountOf(accounts: readonly Account[], request: IncomingMessage): Account {
  const key = keyOf(request);
  if (key === null || key === "") {
    throw unauthorised("You did not provide an API key.");
  }
  const account = accounts.find(({ config }) => config.secretKey === key);
  if (account !== undefined && request.headers["stripe-account"] === undefined) return account;
  if (account !== undefined) {
    const message =
      "The Stripe sandbox has no connected accounts: give each creditor its own keys.";
    throw invalidRequest(message, { code: "account_invalid" }, 403);
  }
  if (key.startsWith("pk_")) {
    throw unauthorised("This API call cannot be made with a publishable API key.");
  }
  // Only the ends, as Stripe shows it: an error must not carry a whole key into somebody's log.
  throw unauthorised(`Invalid API Key provided: ${key.slice(0, 8)}****${key.slice(-4)}`);
}

function unrecognised(method: string, path: string): StripeFault {
  return invalidRequest(
    `Unrecognized request URL (${method}: ${path}). The Stripe sandbox has no such route.`,
    {},
    404,
  );
}
