// /v1/setup_intents
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import { cancelSetupIntent } from "@/sandbox/stripe/intents/cancel-intent";
import { confirmSetupIntent } from "@/sandbox/stripe/intents/confirm-setup-intent";
import { createSetupIntent } from "@/sandbox/stripe/intents/create-setup-intent";
import { setupIntentParams as known } from "@/sandbox/stripe/intents/known-params";
import { flag, refuseUnknown } from "@/sandbox/stripe/protocol/form-values";
import type { ApiRoute } from "@/sandbox/stripe/protocol/router";
import { noSuch } from "@/sandbox/stripe/protocol/stripe-fault";
import { readingRoutes } from "./reading-routes";

const path = "/v1/setup_intents";

/** Throws `resource_missing` (404). */
export function findSetupIntent(account: Account, id: string): Stripe.SetupIntent {
  const intent = account.state.setupIntents.get(id);
  if (intent === undefined) throw noSuch("setupintent", id, "intent");
  return intent;
}

export const setupIntentRoutes: readonly ApiRoute[] = [
  {
    method: "POST",
    path,
    handle({ account, form, origin }) {
      refuseUnknown(form, known.create);
      const intent = createSetupIntent(account, form);
      return flag(form, "confirm") === true
        ? confirmSetupIntent(account, intent, form, origin)
        : intent;
    },
  },
  ...readingRoutes<Stripe.SetupIntent>({
    name: "setup_intents",
    object: "setupintent",
    rows: ({ state }) => state.setupIntents,
    equals: ["customer", "payment_method"],
  }),
  {
    method: "POST",
    path: `${path}/:id/confirm`,
    handle({ account, form, id, origin }) {
      refuseUnknown(form, known.confirm);
      return confirmSetupIntent(account, findSetupIntent(account, id), form, origin);
    },
  },
  {
    method: "POST",
    path: `${path}/:id/cancel`,
    handle({ account, form, id }) {
      refuseUnknown(form, known.cancel);
      return cancelSetupIntent(account, findSetupIntent(account, id), form);
    },
  },
];
