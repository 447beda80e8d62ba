import "server-only";
import { sharersOf } from "@/lib/services/creditor/account-share";
import { findCreditor } from "@/lib/services/creditor/store";
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

/**
 * The events that are listened to, as docs/operations.md lists them for the endpoint, and who looks at what they are
 * about. Any other that names a payment's intent is a reason to look as well.
 */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  "payment_intent.succeeded": settlePaymentOf,
  "payment_intent.payment_failed": settlePaymentOf,
  "payment_intent.processing": settlePaymentOf,
  "payment_intent.requires_action": settlePaymentOf,
  "payment_intent.canceled": settlePaymentOf,
  // The fee, known a little later.
  "charge.updated": settlePaymentOf,
  "charge.refunded": settleAftermathOf,
  "refund.created": settleAftermathOf,
  "refund.updated": settleAftermathOf,
  "refund.failed": settleAftermathOf,
  "charge.dispute.created": settleAftermathOf,
  "charge.dispute.updated": settleAftermathOf,
  "charge.dispute.closed": settleAftermathOf,
  "charge.dispute.funds_withdrawn": settleAftermathOf,
  "charge.dispute.funds_reinstated": settleAftermathOf,
  "setup_intent.succeeded": forEach(settleSetupIntent),
  "setup_intent.setup_failed": forEach(settleSetupIntent),
  "setup_intent.canceled": forEach(settleSetupIntent),
  "payment_method.automatically_updated": forEach(refreshMethod),
  "payment_method.detached": forEach(refreshMethod),
  "mandate.updated": forEach(refreshMandate),
  "payout.paid": forEach(settlePayoutOf),
  "payout.failed": forEach(settlePayoutOf),
  "payout.canceled": forEach(settlePayoutOf),
};

/** A Stripe account has one endpoint, of one of its creditors: what it is told may be about another's money. */
function forEach(handle: Handler): Handler {
  return async (notice) => {
    const creditor = await findCreditor(notice.creditorId);
    for (const { id: creditorId } of creditor ? await sharersOf(creditor) : []) {
      await handle({ ...notice, creditorId });
    }
  };
}

/**
 * The job behind a webhook: whatever the event said, the thing it is about is refetched and booked as it stands
 * now. Duplicates and any order therefore end the same. Throws where Stripe does not answer, so that the queue tries
 * again later.
 */
export async function processWebhook(input: { inboxEventId: string; now: Date }): Promise<void> {
  const event = await findEvent(input.inboxEventId);
  if (!event || event.processedAt) return;
  const { creditorId, type, objectId, intentId } = event;
  const handle = HANDLERS[type] ?? settlePaymentOf;
  if (objectId) await handle({ creditorId, objectId, intentId, now: input.now });
  await markProcessed(event.id, input.now);
}
