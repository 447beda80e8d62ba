import Stripe from "stripe";
import { describe, expect, it, vi } from "vitest";
import { db } from "@/lib/adapters/db/client";
import {
  beginPayment,
  cardFields,
  createPayer,
  finishAs,
  owedBy,
  tracesOf,
} from "@/scripts/testing/payer";
import type { PaymentWorld } from "@/scripts/testing/payment-world";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { processWebhook } from "./process-webhook";
import { receiveStripeEvent } from "./receive-stripe-event";

const world = withPaymentWorld();

/** A paid intent of 42.10 whose webhooks have been sent, and nobody has come back yet. */
async function paidPayment() {
  const actor = await createPayer(world.midi, 10_000n);
  const known = world.webhooks.length;
  const { paymentId, clientSecret } = await beginPayment(actor, "42,10", world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
  const sent = () => world.webhooks.slice(known);
  await vi.waitFor(() => {
    expect(sent().some(({ body }) => body.includes('"payment_intent.succeeded"'))).toBe(true);
  });
  return { actor, paymentId, webhooks: sent() };
}

type Webhook = PaymentWorld["webhooks"][number];

const receive = ({ slug, body, signature }: Webhook, creditorSlug = slug) =>
  receiveStripeEvent({ creditorSlug, body, signature, now: world.now() });

async function processAll(): Promise<void> {
  const waiting = await db.inboxEvent.findMany({ where: { processedAt: null } });
  await Promise.all(
    waiting.map(({ id }) => processWebhook({ inboxEventId: id, now: world.now() })),
  );
}

const PAID_ONCE = {
  status: "succeeded",
  entries: ["card_payment"],
  events: ["payment.succeeded"],
};

describe("Stripe's webhooks", () => {
  it("book a payment whose person never came back", async () => {
    const { actor, paymentId, webhooks } = await paidPayment();
    for (const webhook of webhooks) expect(await receive(webhook)).toMatchObject({ ok: true });
    await processAll();
    expect(await tracesOf(paymentId)).toMatchObject(PAID_ONCE);
    const end = await finishAs({ actor, paymentId, now: world.now() });
    expect(end).toMatchObject({ kind: "receipt" });
    expect(await tracesOf(paymentId)).toMatchObject(PAID_ONCE);
    expect(await owedBy(actor)).toBe(5_790n);
  });

  it("change nothing after the return page has booked it", async () => {
    const { actor, paymentId, webhooks } = await paidPayment();
    await finishAs({ actor, paymentId, now: world.now() });
    for (const webhook of webhooks) await receive(webhook);
    await processAll();
    expect(await tracesOf(paymentId)).toMatchObject(PAID_ONCE);
  });

  it("twenty times each, in reverse and all at once, end the same", async () => {
    const { actor, paymentId, webhooks } = await paidPayment();
    const many = Array.from({ length: 20 }, () => webhooks.toReversed()).flat();
    await Promise.all(many.map((webhook) => receive(webhook)));
    const now = world.now();
    await Promise.all([processAll(), finishAs({ actor, paymentId, now }), processAll()]);
    expect(await tracesOf(paymentId)).toMatchObject(PAID_ONCE);
    expect(await owedBy(actor)).toBe(5_790n);
  });

  it("are refused with a changed body, another creditor's secret, or none", async () => {
    const { webhooks } = await paidPayment();
    const [webhook] = webhooks;
    if (!webhook) throw new Error("a webhook was sent");
    const refused = { ok: false, error: "signature_invalid" };
    expect(await receive({ ...webhook, body: `${webhook.body} ` })).toEqual(refused);
    expect(await receive({ ...webhook, signature: "" })).toEqual(refused);
    expect(await receive(webhook, "clairance")).toEqual(refused);
    expect(await receive(webhook, "nobody")).toMatchObject({ error: "creditor_unknown" });
  });

  it.each([
    "{broken",
    "null",
    "[]",
    '{"id":"evt_1","type":"x"}',
    '{"id":"a\\u0000","type":"x","data":{}}',
    JSON.stringify({ id: "e".repeat(1000), type: "x", data: { object: {} } }),
  ])("that are signed but no events are refused, not tried again: %j", async (body) => {
    const secret = "whsec_energie-du-midi";
    const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret });
    const webhook = { slug: "energie-du-midi", body, signature };
    expect(await receive(webhook)).toEqual({ ok: false, error: "body_invalid" });
    expect(await receive(webhook, "\u0000")).toMatchObject({ error: "creditor_unknown" });
  });

  it("leave nothing personal in the inbox", async () => {
    const kept = await db.inboxEvent.findMany();
    expect(kept.length).toBeGreaterThan(0);
    expect(new Set(kept.map(({ payload }) => JSON.stringify(payload)))).toEqual(new Set(["{}"]));
  });
});
