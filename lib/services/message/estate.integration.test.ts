import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { followPayment } from "@/lib/services/payment/follow-payment";
import { casesOf, control, paidWith, refunded, settleThoroughly } from "@/scripts/testing/bank";
import { messagesOf } from "@/scripts/testing/keeper";
import { cardFields, debitFields } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { queueMessage } from "./queue-message";
import { sendMessage } from "./send-message";

const world = withPaymentWorld();

const CARD = cardFields("4242424242424242");

async function died(debtorId: string): Promise<void> {
  const now = world.now();
  const id = randomUUID();
  await db.hold.create({ data: { id, debtorId, kind: "deceased", startsOn: now, createdAt: now } });
}

const follow = (paymentId: string) => followPayment({ paymentId, now: world.now() });

it("of somebody who died nothing is sent of a refund, and a person is told once", async () => {
  const { actor, paymentId } = await paidWith(world, CARD);
  await died(actor.debtorId);
  await refunded(world, paymentId, 1_000n);
  await follow(paymentId);
  await follow(paymentId);
  expect(await messagesOf(actor)).toEqual([]);
  expect(await casesOf(actor.creditorId, actor.debtorId)).toEqual(["news_for_estate"]);
});

it("nor of a debit that came back, and nobody is told twice who looks after the death already", async () => {
  const { actor, paymentId, id } = await paidWith(world, debitFields("DE89370400440532013000"), {
    days: 12,
  });
  const { debtorId, creditorId } = actor;
  await died(debtorId);
  await db.supportCase.create({
    data: {
      ...{ id: randomUUID(), creditorId, debtorId, kind: "bereavement", status: "open" },
      ...{ reason: "account_holder_died", idempotencyKey: randomUUID(), openedAt: world.now() },
    },
  });
  await control(world, { do: "dispute", id });
  await settleThoroughly(world, paymentId);
  await follow(paymentId);
  expect(await messagesOf(actor)).toEqual([]);
  expect(await casesOf(creditorId, debtorId)).toEqual([]);
});

it("nor what was queued before the death was known", async () => {
  const { actor } = await paidWith(world, CARD);
  const { debtorId, creditorId } = actor;
  const url = "https://pay.example.com/l/x";
  const message = { kind: "overpayment_held", url, key: `overpaid:${debtorId}` } as const;
  await queueMessage({ ...message, debtorId, now: world.now() });
  const { id } = await db.message.findFirstOrThrow({ where: { debtorId } });
  await died(debtorId);
  await sendMessage({ messageId: id, now: world.now() });
  expect(await db.message.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ sentAt: null, failureCode: "withheld" },
  });
  expect(await casesOf(creditorId, debtorId)).toEqual(["news_for_estate"]);
});
