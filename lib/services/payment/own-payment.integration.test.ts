import { expect, it } from "vitest";
import { beginPayment, createPayer, finishAs, openAs } from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { getPaymentStep } from "./get-payment-step";
import { ownPayment, PAYMENT_PAGE } from "./own-payment";

const world = withPaymentWorld();

it("somebody else's payment, of either creditor, is unknown at every step", async () => {
  const owner = await createPayer(world.midi, 10_000n);
  const { paymentId } = await beginPayment(owner, "12,00", world.now());
  const now = world.now();
  for (const creditor of [world.midi, world.clairance]) {
    const actor = await createPayer(creditor, 10_000n);
    expect(getPaymentStep(await readPayer(actor, PAYMENT_PAGE, paymentId))).toEqual({
      kind: "unknown",
    });
    expect(await finishAs({ actor, paymentId, now })).toEqual({ kind: "unknown" });
    const opened = await openAs({ actor, paymentId, now });
    expect(opened).toMatchObject({ error: "payment_unknown" });
  }
});

it("what is no id at all finds nothing and breaks nothing, whoever posts it", async () => {
  const actor = await createPayer(world.midi, 10_000n);
  await beginPayment(actor, "12,00", world.now());
  for (const id of ["x", "", "\u0000", "0".repeat(36), "[object Object]", "undefined"]) {
    expect(ownPayment(await readPayer(actor, PAYMENT_PAGE, id))).toBeNull();
  }
});
