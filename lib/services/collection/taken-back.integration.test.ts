import { expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { followPayment } from "@/lib/services/payment/follow-payment";
import { control, expectSoundLedger, settleThoroughly } from "@/scripts/testing/bank";
import { createCollected, liveUntil, standing, workOff } from "@/scripts/testing/collected-payer";
import { owedBy } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { resumeAutopay } from "./change-autopay";

const world = withPaymentWorld();

it("whose bank takes an instalment back is told so, and charged again only once they want it", async () => {
  const { actor, planId } = await createCollected(world, { card: "pm_card_visa" });
  await liveUntil(world, "2026-12-08");
  const { id, stripeIntentId } = await db.payment.findFirstOrThrow({
    where: { planId, origin: "autopay" },
  });
  await control(world, { do: "dispute", id: stripeIntentId });
  await settleThoroughly(world, id);
  await control(world, { do: "lose_dispute", id: stripeIntentId });
  await settleThoroughly(world, id);
  await workOff(world);

  const told = await standing(planId);
  expect(told).toMatchObject({ autopay: "paused", messages: ["receipt", "debit_returned"] });
  expect(await owedBy(actor)).toBe(12_000n);
  await liveUntil(world, "2027-01-10");
  expect(await standing(planId)).toMatchObject({ attempts: told.attempts, autopay: "paused" });

  const debtor = { actor, debtorId: actor.debtorId };
  expect(await resumeAutopay({ debtor, now: world.now() })).toMatchObject({ ok: true });
  // Asking again what became of it does not pause again what the person has resumed.
  await followPayment({ paymentId: id, now: world.now() });
  expect(await standing(planId)).toMatchObject({ autopay: "active" });
  await expectSoundLedger();
});
