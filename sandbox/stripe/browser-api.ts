// What the browser script talks to: /stripe-js/* with the publishable key and one intent's client secret.
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type Stripe from "stripe";
import type { Account } from "./account/account";
import {
  answerPaymentChallenge,
  answerSetupChallenge,
  type ChallengeOutcome,
} from "./intents/answer-challenge";
import { confirmPaymentIntent } from "./intents/confirm-payment-intent";
import { confirmSetupIntent } from "./intents/confirm-setup-intent";
import { refuseOtherThanShown } from "./intents/shown-amount";
import { createPaymentMethod } from "./methods/payment-methods";
import { type Answer, answerOf, keyOf, originOf, readBody } from "./protocol/exchange";
import { type Form, parseForm } from "./protocol/form";
import { choice, requiredText } from "./protocol/form-values";
import { type ApiRoute, type Call, findRoute } from "./protocol/router";
import { missingParam, noSuch, unauthorised } from "./protocol/stripe-fault";
import { publicView } from "./public-view";
import { findPaymentIntent } from "./routes/payment-intent-routes";
import { findSetupIntent } from "./routes/setup-intent-routes";

const base = "/stripe-js";
const outcomes: readonly ChallengeOutcome[] = ["complete", "fail"];

const routes: readonly ApiRoute[] = [
  {
    method: "POST",
    path: `${base}/payment_methods`,
    handle: ({ account, form }) => createPaymentMethod(account, form),
  },
  {
    method: "GET",
    path: `${base}/payment_intents/:id`,
    handle: (call) => publicView(paymentIntentOf(call)),
  },
  {
    method: "POST",
    path: `${base}/payment_intents/:id/confirm`,
    handle(call) {
      const intent = paymentIntentOf(call);
      refuseOtherThanShown(intent, call.form);
      return publicView(confirmPaymentIntent(call.account, intent, call.form, call.origin));
    },
  },
  {
    method: "POST",
    path: `${base}/payment_intents/:id/challenge`,
    handle(call) {
      const intent = paymentIntentOf(call);
      answerPaymentChallenge(call.account, intent, outcomeOf(call.form));
      return publicView(intent);
    },
  },
  {
    method: "GET",
    path: `${base}/setup_intents/:id`,
    handle: (call) => publicView(setupIntentOf(call)),
  },
  {
    method: "POST",
    path: `${base}/setup_intents/:id/confirm`,
    handle: (call) =>
      publicView(confirmSetupIntent(call.account, setupIntentOf(call), call.form, call.origin)),
  },
  {
    method: "POST",
    path: `${base}/setup_intents/:id/challenge`,
    handle(call) {
      const intent = setupIntentOf(call);
      answerSetupChallenge(call.account, intent, outcomeOf(call.form));
      return publicView(intent);
    },
  },
];

/** The headers of every answer to the browser, refusals too: without them the script could not read them. */
export const browserHeaders: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, content-type",
  "access-control-allow-methods": "GET, POST",
  "access-control-max-age": "600",
};

/** Answers one request of the browser script; the caller adds the headers. Faults are thrown. */
export async function answerBrowser(
  accounts: readonly Account[],
  request: IncomingMessage,
  url: URL,
): Promise<Answer> {
  if (request.method === "OPTIONS") return { status: 204, body: "" };
  const account = accounts.find(({ config }) => config.publishableKey === keyOf(request));
  if (account === undefined) throw unauthorised("Invalid API Key provided.");
  const body = await readBody(request);
  const found = findRoute(routes, request.method ?? "GET", url.pathname);
  if (found === null) throw noSuch("route", url.pathname);
  const form = parseForm(request.method === "GET" ? url.search.slice(1) : body);
  account.request = { id: null, idempotencyKey: null };
  const call = { account, form, id: found.id, origin: originOf(request) };
  const answer = answerOf(200, found.route.handle(call));
  account.changed();
  return answer;
}

function paymentIntentOf(call: Call): Stripe.PaymentIntent {
  const intent = findPaymentIntent(call.account, call.id);
  checkSecret(intent, call.form);
  return intent;
}

function setupIntentOf(call: Call): Stripe.SetupIntent {
  const intent = findSetupIntent(call.account, call.id);
  checkSecret(intent, call.form);
  return intent;
}

/** Without its secret an intent is as absent as one that never was. */
function checkSecret(intent: Stripe.PaymentIntent | Stripe.SetupIntent, form: Form): void {
  const given = Buffer.from(requiredText(form, "client_secret"));
  const wanted = Buffer.from(intent.client_secret ?? "");
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return;
  throw noSuch(intent.object, intent.id, "intent");
}

function outcomeOf(form: Form): ChallengeOutcome {
  const outcome = choice(form, "outcome", outcomes);
  if (outcome === undefined || outcome === null) throw missingParam("outcome");
  return outcome;
}
