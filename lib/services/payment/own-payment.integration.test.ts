import { afterAll, beforeAll, expect, it } from "vitest";
import { beginPayment, createPayer } from "@/scripts/testing/payer";
import { type PaymentWorld, startPaymentWorld } from "@/scripts/testing/payment-world";
import { findOwnPayment } from "./find-own-payment";
import { finishPayment } from "./finish-payment";
import { getPaymentStep } from "./get-payment-step";
import { openIntent } from "./open-intent";

let world: PaymentWorld;
beforeAll(async () => {
  world = await startPaymentWorld();
});
afterAll(() => world.stop());

it("somebody else's payment, of either creditor, is unknown at every step", async () => {
  const owner = await createPayer(world.midi, 10_000n);
  const { paymentId } = await beginPayment(owner, "12,00", world.now());
  const now = world.now();
  for (const creditor of [world.midi, world.clairance]) {
    const actor = await createPayer(creditor, 10_000n);
    expect(await getPaymentStep({ actor, paymentId })).toEqual({ kind: "unknown" });
    expect(await finishPayment({ actor, paymentId, now })).toEqual({ kind: "unknown" });
    const opened = await openIntent({ actor, paymentId, now });
    expect(opened).toMatchObject({ error: "payment_unknown" });
  }
});

it("what is no id at all finds nothing and breaks nothing, whoever posts it", async () => {
  const actor = await createPayer(world.midi, 10_000n);
  await beginPayment(actor, "12,00", world.now());
  for (const id of ["x", "", "\u0000", undefined, null, 1, {}, { not: "x" }, ["x"]]) {
    expect(await findOwnPayment(actor, id)).toBeNull();
  }
});
