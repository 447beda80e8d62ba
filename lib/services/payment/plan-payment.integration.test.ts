import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { makePlan } from "@/prisma/seed/make-plan";
import { cardFields, createPayer, openAs, startAs, tracesOf } from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { getPayPage, PAY_PAGE } from "./get-pay-page";
import { settlePayment } from "./settle-payment";

const world = withPaymentWorld();

it("an instalment sets up the later ones, once for both tabs, and the next one is offered after it", async () => {
  const actor = await createPayer(world.midi, 30_000n);
  const { debtorId, creditorId } = actor;
  const now = world.now();
  await makePlan({ debtorId, creditorId, receiptPrefix: "EM" }, now);
  const before = await getPayPage(await readPayer(actor, PAY_PAGE), now);
  if (before.kind !== "open" || !before.instalment) throw new Error(before.kind);

  const order = { what: "instalment" as const, other: "", actor, now };
  const tabs = await Promise.all([
    startAs({ ...order, idempotencyKey: randomUUID() }),
    startAs({ ...order, idempotencyKey: randomUUID() }),
  ]);
  const [first, second] = tabs.map((tab) => tab.ok && tab.value.paymentId);
  expect(first).toBe(second);
  const paymentId = first || "";
  const opened = await openAs({ actor, paymentId, now });
  const secret = (opened.ok && opened.value.clientSecret) || "";
  const paid = await world.confirm(
    world.midi.publishableKey,
    secret,
    cardFields("4242424242424242"),
  );
  expect(paid).toMatchObject({ setup_future_usage: "off_session" });
  await settlePayment({ paymentId, now });

  expect(await tracesOf(paymentId)).toMatchObject({ status: "succeeded" });
  const { stripeCustomerId } = await db.debtor.findUniqueOrThrow({ where: { id: debtorId } });
  expect(stripeCustomerId).toMatch(/^cus_/);
  const after = await getPayPage(await readPayer(actor, PAY_PAGE), now);
  if (after.kind !== "open" || !after.instalment) throw new Error(after.kind);
  expect(after.instalment.dueOn > before.instalment.dueOn).toBe(true);
});
