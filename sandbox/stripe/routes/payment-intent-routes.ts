// /v1/payment_intents
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { cancelPaymentIntent } from "@/sandbox/stripe/intents/cancel-intent";
import { confirmPaymentIntent } from "@/sandbox/stripe/intents/confirm-payment-intent";
import {
  createPaymentIntent,
  updatePaymentIntent,
} from "@/sandbox/stripe/intents/create-payment-intent";
import { paymentIntentParams as known } from "@/sandbox/stripe/intents/known-params";
import { flag, refuseUnknown } from "@/sandbox/stripe/protocol/form-values";
import type { ApiRoute } from "@/sandbox/stripe/protocol/router";
import { noSuch } from "@/sandbox/stripe/protocol/stripe-fault";
import { readingRoutes } from "./reading-routes";

const path = "/v1/payment_intents";

/** Throws `resource_missing` (404). */
export function findPaymentIntent(account: Account, id: string): Stripe.PaymentIntent {
  const intent = account.state.paymentIntents.get(id);
  if (intent === undefined) throw noSuch("payment_intent", id, "intent");
  return intent;
}

export const paymentIntentRoutes: readonly ApiRoute[] = [
  {
    method: "POST",
    path,
    handle({ account, form, origin }) {
      refuseUnknown(form, known.create);
      const intent = createPaymentIntent(account, form);
      return flag(form, "confirm") === true
        ? confirmPaymentIntent(account, intent, form, origin)
        : intent;
    },
  },
  ...readingRoutes<Stripe.PaymentIntent>({
    name: "payment_intents",
    object: "payment_intent",
    rows: ({ state }) => state.paymentIntents,
    equals: ["customer"],
  }),
  {
    method: "POST",
    path: `${path}/:id`,
    handle({ account, form, id }) {
      refuseUnknown(form, known.update);
      return updatePaymentIntent(account, findPaymentIntent(account, id), form);
    },
  },
  {
    method: "POST",
    path: `${path}/:id/confirm`,
    handle({ account, form, id, origin }) {
      refuseUnknown(form, known.confirm);
      return confirmPaymentIntent(account, findPaymentIntent(account, id), form, origin);
    },
  },
  {
    method: "POST",
    path: `${path}/:id/cancel`,
    handle({ account, form, id }) {
      refuseUnknown(form, known.cancel);
      return cancelPaymentIntent(account, findPaymentIntent(account, id), form);
    },
  },
];
