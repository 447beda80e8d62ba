// Webhooks on demand: held, dropped, doubled, out of order, sent again. For tests of an inbox.
import { z } from "zod";
import type { Account } from "@/sandbox/stripe/account/account";
import { deliverNow, redeliver } from "@/sandbox/stripe/account/delivery";
import { firstAttemptAtMs } from "@/sandbox/stripe/account/webhook-rule";
import { noSuch } from "@/sandbox/stripe/protocol/stripe-fault";

const copiesMax = 20;
const types = z.array(z.string()).min(1);

/** In JSON, as `POST /stripe/webhooks` takes it. What is not told goes back to what is ordinary; without `account` (a name) all are meant. */
export const webhookControlSchema = z.strictObject({
  mode: z.enum(["flow", "hold", "drop"]).default("flow"),
  types: types.optional(),
  copies: z.int().min(1).max(copiesMax).default(1),
  shuffle: z.boolean().default(false),
  account: z.string().optional(),
});

export const replaySchema = z.strictObject({
  types: types.optional(),
  account: z.string().optional(),
});
export const deliverySchema = z.strictObject({ events: z.array(z.string()).min(1) });

export type WebhookControl = z.infer<typeof webhookControlSchema>;

/** From now on; what waits already goes by the new rule too, except that nothing which waits is dropped. */
export function ruleWebhooks(account: Account, control: WebhookControl): void {
  const { mode, copies, shuffle } = control;
  account.webhooks = { mode, types: control.types ?? null, copies, isShuffled: shuffle };
  for (const delivery of account.state.deliveries.rows()) {
    const nextAttemptAtMs = firstAttemptAtMs(account.webhooks);
    account.state.deliveries.put({ ...delivery, nextAttemptAtMs });
  }
  account.changed();
}

/** Sends every event of the account again (of these types), also those that were taken or dropped. Returns how many. */
export function replay(account: Account, wanted: readonly string[] | undefined): number {
  const events = account.state.events
    .oldestFirst()
    .filter(({ type }) => wanted === undefined || wanted.includes(type));
  for (const { id } of events) redeliver(account, id);
  return events.length;
}

/** Sends the event now, whatever the rule. Throws (404) when the account has no such event. */
export async function deliverEvent(
  account: Account,
  id: string,
): Promise<{ id: string; isTaken: boolean }> {
  const event = account.state.events.get(id);
  if (event === undefined) throw noSuch("event", id);
  return { id, isTaken: await deliverNow(account, event) };
}
