import { describe, expect, it } from "vitest";
import { settlePayment } from "@/lib/services/payment/settle-payment";
import { remittanceCsv, tiesToBooks } from "@/scripts/operate/remittance/render-remittance";
import {
  beginPayment,
  cardFields,
  createPayer,
  debitFields,
  owedBy,
} from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { getRemittance } from "./get-remittance";

const world = withPaymentWorld();

async function pay(owedMinor: bigint, amount: string, fields: Record<string, string>) {
  const actor = await createPayer(world.midi, owedMinor);
  const { paymentId, clientSecret } = await beginPayment(actor, amount, world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, fields);
  await settlePayment({ paymentId, now: world.now() });
  return { actor, paymentId };
}

async function remittance(month: string) {
  const found = await getRemittance({ creditorSlug: "energie-du-midi", month, now: world.now() });
  if (!found.ok) throw new Error(found.error);
  expect(tiesToBooks(found.value)).toBe(true);
  return found.value;
}

describe("what a month brought", () => {
  it("says of each payment what it settled, how sure it is, and by when it is due", async () => {
    const card = await pay(10_000n, "42,10", cardFields("4242424242424242"));
    const debit = await pay(5_000n, "50", debitFields("DE89370400440532013000"));
    const returned = await pay(5_000n, "30", debitFields("DE35370400440532013002"));
    for (let day = 0; day < 20; day += 1) {
      world.advanceDays(1);
      for (const { paymentId } of [card, debit, returned]) {
        await settlePayment({ paymentId, now: world.now() });
      }
    }
    expect(await owedBy(returned.actor)).toBe(5_000n);

    const november = await remittance("2026-11");
    const ofCard = november.rows.filter(({ paymentId }) => paymentId === card.paymentId);
    expect(ofCard).toMatchObject([
      {
        ...{ event: "card_payment", status: "cleared", principal: 4210n, settledMinor: 4210n },
        ...{
          on: "2026-11-23",
          dueOn: "2026-12-23",
          isLate: false,
          accountReference: expect.any(String),
        },
      },
      { event: "fee", fee: 88n, netMinor: -88n, dueOn: null },
    ]);

    const december = await remittance("2026-12");
    const statuses = (paymentId: string) =>
      [...november.rows, ...december.rows]
        .filter((row) => row.paymentId === paymentId && row.principal !== 0n)
        .map(({ event, status, principal }) => [event, status, principal]);
    expect(statuses(debit.paymentId)).toEqual([["sepa_settled", "provisional", 5_000n]]);
    expect(statuses(returned.paymentId)).toEqual([
      ["sepa_settled", "returned", 3_000n],
      ["sepa_returned", "returned", -3_000n],
    ]);

    for (let day = 0; day < 20; day += 1) world.advanceDays(1);
    const late = (await remittance("2026-11")).rows.filter(({ isLate }) => isLate);
    expect(late.map(({ paymentId }) => paymentId)).toEqual([card.paymentId]);
    expect(remittanceCsv(await remittance("2026-11"))).toContain("2026-12-23,yes");
  });

  it("is of a month and a creditor that exist", async () => {
    const asked = { creditorSlug: "energie-du-midi", month: "2026-13", now: world.now() };
    expect(await getRemittance(asked)).toMatchObject({ error: "month_unreadable" });
    const nobody = { ...asked, creditorSlug: "nobody", month: "2026-11" };
    expect(await getRemittance(nobody)).toMatchObject({ error: "creditor_unknown" });
  });
});
