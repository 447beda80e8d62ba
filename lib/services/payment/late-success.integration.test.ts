import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { acknowledgedOn } from "@/lib/services/account/acknowledgements";
import { FILE } from "@/lib/services/account/debtor-file";
import { getReceipt, RECEIPT_PAGE } from "@/lib/services/receipt/get-receipt";
import { reconcile } from "@/lib/services/reconciliation/reconcile";
import { beginPayment, cardFields, createPayer, debitFields } from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { clearProvisional } from "./clear-provisional";
import { settlePayment } from "./settle-payment";

const world = withPaymentWorld({ isLedgerSound: true });

/** Confirmed in the browser, which is closed then; no webhook comes. */
async function paidUnheard(fields: Record<string, string>) {
  const actor = await createPayer(world.midi, 10_000n);
  const { paymentId, clientSecret } = await beginPayment(actor, "42,10", world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, fields);
  return { actor, paymentId, paidAt: world.now() };
}

const ZONE = "Europe/Paris";

const entryOf = (paymentId: string, event: string) =>
  db.journalEntry.findFirstOrThrow({ where: { paymentId, event } });
const paymentOf = (id: string) => db.payment.findUniqueOrThrow({ where: { id } });
const dayOf = (at: Date | null) => at?.toISOString().slice(0, 10);

describe("a success of which we hear late", () => {
  it("counts from when the card was charged; when it was booked stands beside it", async () => {
    const { actor, paymentId, paidAt } = await paidUnheard(cardFields("4242424242424242"));
    world.advanceDays(9);
    const settled = await settlePayment({ paymentId, now: world.now() });
    expect(await paymentOf(paymentId)).toMatchObject({ succeededAt: paidAt });
    for (const event of ["card_payment", "fee"]) {
      const { effectiveAt, postedAt } = await entryOf(paymentId, event);
      expect({ effectiveAt, postedAt }).toEqual({ effectiveAt: paidAt, postedAt: world.now() });
    }
    const number = settled.ok ? settled.value.receiptNumber : null;
    const receipt = getReceipt(await readPayer(actor, RECEIPT_PAGE, number ?? ""));
    expect(receipt?.on).toBe(dayOf(paidAt));
    const { read } = await readPayer(actor, FILE);
    expect(acknowledgedOn(read.file, ZONE)).toEqual([dayOf(paidAt)]);
  });

  it("is dated the same where the comparison with Stripe finds it", async () => {
    const { paymentId, paidAt } = await paidUnheard(cardFields("4242424242424242"));
    world.advanceDays(2);
    const days = { from: dateInZone(paidAt, ZONE), to: dateInZone(world.now(), ZONE) };
    const asked = { creditorSlug: "energie-du-midi", ...days };
    const found = await reconcile({ ...asked, isHealing: true, now: world.now() });
    expect(found.ok && found.value.differences).toEqual([]);
    expect(await paymentOf(paymentId)).toMatchObject({ succeededAt: paidAt });
  });

  it("of a debit counts from the day on which it arrived, and so do its eight weeks", async () => {
    const { paymentId, paidAt } = await paidUnheard(debitFields("DE89370400440532013000"));
    world.advanceDays(40);
    await settlePayment({ paymentId, now: world.now() });
    const { succeededAt, provisionalUntil } = await paymentOf(paymentId);
    const days = ((succeededAt?.getTime() ?? 0) - paidAt.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(4);
    expect(days).toBeLessThan(12);
    expect((await entryOf(paymentId, "sepa_pending")).effectiveAt).toEqual(paidAt);
    const eightWeeks = new Date((succeededAt?.getTime() ?? 0) + 56 * 86_400_000);
    expect(dayOf(provisionalUntil)).toBe(dayOf(eightWeeks));
    world.advanceDays(15);
    await clearProvisional({ now: world.now() });
    expect((await paymentOf(paymentId)).clearedAt).toBeNull();
    world.advanceDays(12);
    await clearProvisional({ now: world.now() });
    expect((await paymentOf(paymentId)).clearedAt).toEqual(world.now());
  });
});
