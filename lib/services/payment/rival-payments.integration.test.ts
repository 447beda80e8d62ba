import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { beginPayment, cardFields, createPayer, finishAs, owedBy } from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { openIntent } from "./open-intent";
import { PAYMENT_BEGIN, startPayment } from "./start-payment";

const world = withPaymentWorld();

const paid = cardFields("4242424242424242");

/** A tab whose page was read, and that now presses "pay" with this amount. */
async function tabOf(actor: DebtorActor, other: string) {
  const choice = { idempotencyKey: randomUUID(), what: "other" as const, other };
  const debtor = await readPayer(actor, PAYMENT_BEGIN, choice.idempotencyKey);
  return async () => {
    const now = world.now();
    const started = await startPayment({ ...choice, debtor, now });
    return started.ok ? openIntent({ debtor, started: started.value, now }) : started;
  };
}

it("what another tab has just paid is not taken again, though this one read the balance before", async () => {
  const actor = await createPayer(world.midi, 10_000n);
  const { paymentId, clientSecret } = await beginPayment(actor, "100,00", world.now());
  const press = await tabOf(actor, "100");
  await world.confirm(world.midi.publishableKey, clientSecret, paid);
  await finishAs({ actor, paymentId, now: world.now() });
  expect(await owedBy(actor)).toBe(0n);
  expect(await press()).toMatchObject({ error: "balance_changed" });
});

it("two tabs that begin at the same moment with different amounts never take more than is owed", async () => {
  const actor = await createPayer(world.midi, 10_000n);
  const tabs = [await tabOf(actor, "30"), await tabOf(actor, "80")];
  const opened = await Promise.all(tabs.map((press) => press()));
  for (const tab of opened) {
    if (!tab.ok || !tab.value.clientSecret) continue;
    await world.confirm(world.midi.publishableKey, tab.value.clientSecret, paid).catch(() => null);
    await finishAs({ actor, paymentId: tab.value.paymentId, now: world.now() });
  }
  const taken = await db.payment.aggregate({
    where: { debtorId: actor.debtorId, status: "succeeded" },
    _sum: { amountMinor: true },
  });
  expect(taken._sum.amountMinor ?? 0n).toBeLessThanOrEqual(10_000n);
});
