// /v1/events

import type { Account } from "@/sandbox/stripe/account/account";
import type { StoredEvent } from "@/sandbox/stripe/account/account-state";
import { redeliver } from "@/sandbox/stripe/account/delivery";
import { text, textList } from "@/sandbox/stripe/protocol/form-values";
import { pageOf } from "@/sandbox/stripe/protocol/listing";
import type { ApiRoute } from "@/sandbox/stripe/protocol/router";
import { noSuch } from "@/sandbox/stripe/protocol/stripe-fault";

const path = "/v1/events";

export const eventRoutes: readonly ApiRoute[] = [
  {
    method: "GET",
    path,
    handle({ account, form }) {
      const type = text(form, "type");
      const types = textList(form, "types");
      const events = account.state.events
        .newestFirst()
        .filter((event) => type === undefined || event.type === type)
        .filter((event) => types === undefined || types.includes(event.type));
      return pageOf(events, form, path);
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
