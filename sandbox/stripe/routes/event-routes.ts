// /v1/events
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import type { StoredEvent } from "@/sandbox/stripe/account/account-state";
import { redeliver } from "@/sandbox/stripe/account/delivery";
import { within } from "@/sandbox/stripe/protocol/created-range";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { flag, refuseUnknown, text, textList } from "@/sandbox/stripe/protocol/form-values";
import { pageOf } from "@/sandbox/stripe/protocol/listing";
import type { ApiRoute } from "@/sandbox/stripe/protocol/router";
import { noSuch } from "@/sandbox/stripe/protocol/stripe-fault";

const path = "/v1/events";
const known = [
  "created",
  "delivery_success",
  "ending_before",
  "expand",
  "limit",
  "starting_after",
  "type",
  "types",
] as const satisfies readonly (keyof Stripe.EventListParams)[];
const listedForSeconds = 30 * 24 * 60 * 60;

export const eventRoutes: readonly ApiRoute[] = [
  {
    method: "GET",
    path,
    handle({ account, form }) {
      refuseUnknown(form, known);
      return pageOf(account.state.events.newestFirst().filter(isWanted(account, form)), form, path);
    },
  },
  { method: "GET", path: `${path}/:id`, handle: ({ account, id }) => find(account, id) },
  {
    // What `stripe events resend` calls; tests use it to deliver an event twice.
    method: "POST",
    path: `${path}/:id/retry`,
    handle({ account, id }) {
      const event = find(account, id);
      redeliver(account, event.id);
      return event;
    },
  },
];

function find(account: Account, id: string): StoredEvent {
  const event = account.state.events.get(id);
  if (event === undefined) throw noSuch("event", id);
  return event;
}

/** Stripe lists the events of the last 30 days. */
function isWanted(account: Account, form: Form): (event: StoredEvent) => boolean {
  const type = text(form, "type");
  const types = textList(form, "types") ?? (type === undefined ? undefined : [type]);
  const isDelivered = flag(form, "delivery_success");
  const isWithin = within(form);
  const oldest = account.nowSeconds() - listedForSeconds;
  return ({ created, pending_webhooks, type: own }) =>
    created >= oldest &&
    isWithin(created) &&
    (types === undefined || types.includes(own)) &&
    (isDelivered === undefined || isDelivered === (pending_webhooks === 0));
}
