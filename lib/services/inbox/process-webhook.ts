import "server-only";
import { refreshMandate, refreshMethod } from "@/lib/services/method/refresh-method";
import { settleSetupIntent } from "@/lib/services/method/settle-setup";
import { settleIntent } from "@/lib/services/payment/settle-intent";
import { settlePayout } from "@/lib/services/payment/settle-payout";
import { findEvent, markProcessed } from "./store";

/** What a webhook was about; what it said of it is not kept. */
export type WebhookNotice = {
  creditorId: string;
  objectId: string;
  /** The payment's intent, where the event names one. */
  intentId: string | null;
  now: Date;
};

type Handler = (notice: WebhookNotice) => Promise<void>;

async function settlePaymentOf({ creditorId, intentId, now }: WebhookNotice): Promise<void> {
  if (intentId) await settleIntent({ creditorId, intentId, now });
}

/** A refund that failed leaves no trace on its intent: refunds and disputes are asked for themselves. */
async function settleAftermathOf({ creditorId, intentId, now }: WebhookNotice): Promise<void> {
  if (intentId) await settleIntent({ creditorId, intentId, now, isThorough: true });
}

async function settlePayoutOf(notice: WebhookNotice): Promise<void> {
  const { creditorId, objectId: payoutId, now } = notice;
  const settled = await settlePayout({ creditorId, payoutId, now });
  if (!settled.ok) throw new Error(`payout ${payoutId} is not settled: ${settled.error}`);
}

/** Who looks at what, by Stripe's name for it. Anything else is none of our business. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  payment_intent: settlePaymentOf,
  charge: settlePaymentOf,
  refund: settleAftermathOf,
  dispute: settleAftermathOf,
  setup_intent: settleSetupIntent,
  payment_method: refreshMethod,
  mandate: refreshMandate,
  payout: settlePayoutOf,
};

/**
 * The job behind a webhook: whatever the event said, the thing it is about is refetched and booked as it stands
 * now. Duplicates and any order therefore end the same. Throws where Stripe does not answer, so that the queue tries
 * again later.
 */
export async function processWebhook(input: { inboxEventId: string; now: Date }): Promise<void> {
  const event = await findEvent(input.inboxEventId);
  if (!event || event.processedAt) return;
  const { creditorId, objectKind, objectId, intentId } = event;
  const handle = objectKind === null ? undefined : HANDLERS[objectKind];
  if (handle && objectId) await handle({ creditorId, objectId, intentId, now: input.now });
  await markProcessed(event.id, input.now);
}
