import { afterAll, beforeAll, expect, it } from "vitest";
import { finishPayment } from "@/lib/services/payment/finish-payment";
import { beginPayment, cardFields, createPayer } from "@/scripts/testing/payer";
import { type PaymentWorld, startPaymentWorld } from "@/scripts/testing/payment-world";
import { getReceipt } from "./get-receipt";

let world: PaymentWorld;
beforeAll(async () => {
  world = await startPaymentWorld();
});
afterAll(() => world.stop());

it("a receipt adds up to what was paid and is shown to its person alone", async () => {
  const actor = await createPayer(world.midi, 10_000n);
  const { paymentId, clientSecret } = await beginPayment(actor, "42,10", world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
  const end = await finishPayment({ actor, paymentId, now: world.now() });
  if (end.kind !== "receipt") throw new Error(end.kind);

  const receipt = await getReceipt({ actor, number: end.number });
  expect(receipt).toMatchObject({
    number: "EM-2026-000001",
    payerName: "Jean Durand",
    method: { kind: "card", last4: "4242" },
    balanceAfter: { amountMinor: 5_790n },
    overpayment: null,
    reversal: null,
  });
  const total = receipt?.lines.reduce((sum, { amount }) => sum + amount.amountMinor, 0n);
  expect(total).toBe(receipt?.amount.amountMinor);

  const stranger = await createPayer(world.midi, 10_000n);
  expect(await getReceipt({ actor: stranger, number: end.number })).toBeNull();
  for (const number of ["EM-2026-999999", "x", "\u0000", "EM-2026-000001\u0000"]) {
    expect(await getReceipt({ actor, number })).toBeNull();
  }
});
