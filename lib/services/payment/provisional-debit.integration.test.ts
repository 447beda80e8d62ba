import { describe, expect, it } from "vitest";
import { booksOf, control, paidWith, refunded, settleThoroughly } from "@/scripts/testing/bank";
import { debitFields, owedBy } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { clearProvisional } from "./clear-provisional";

const world = withPaymentWorld({ isLedgerSound: true });

const byDebit = () => paidWith(world, debitFields("DE89370400440532013000"), { days: 12 });

describe("a SEPA debit that has arrived", () => {
  it("is cleared once, after its eight weeks and not before", async () => {
    const { actor, paymentId } = await byDebit();
    world.advanceDays(50);
    await clearProvisional({ now: world.now() });
    expect((await booksOf(paymentId)).sums).toMatchObject({ sepa_provisional: -4_210n });
    world.advanceDays(10);
    const now = world.now();
    await Promise.all([clearProvisional({ now }), clearProvisional({ now })]);
    await clearProvisional({ now });
    const { events, sums } = await booksOf(paymentId);
    expect(events.filter((event) => event === "sepa_cleared")).toHaveLength(1);
    expect(sums).not.toHaveProperty("sepa_provisional");
    expect(await owedBy(actor)).toBe(5_790n);
  });

  it.each([
    { when: "before", days: 20 },
    { when: "after", days: 70 },
  ])(
    "that comes back $when its eight weeks are over is owed again, at no cost",
    async ({ days }) => {
      const { actor, paymentId, id } = await byDebit();
      world.advanceDays(days);
      await clearProvisional({ now: world.now() });
      await control(world, { do: "dispute", id });
      await Promise.all([settleThoroughly(world, paymentId), settleThoroughly(world, paymentId)]);
      expect(await owedBy(actor)).toBe(10_000n);
      expect(await booksOf(paymentId)).toMatchObject({
        ...{ status: "returned", cancelledMinor: 4_210n, disputes: ["lost"] },
        sums: { stripe_clearing: 1_535n, stripe_fees: -1_535n },
      });
      expect((await booksOf(paymentId)).sums).not.toHaveProperty("sepa_provisional");
    },
  );

  it("that comes back at the moment at which it is cleared leaves nothing provisional", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { actor, paymentId, id } = await byDebit();
      world.advanceDays(70);
      await control(world, { do: "dispute", id });
      const now = world.now();
      await Promise.all([clearProvisional({ now }), settleThoroughly(world, paymentId)]);
      expect(await owedBy(actor)).toBe(10_000n);
      expect((await booksOf(paymentId)).sums).not.toHaveProperty("sepa_provisional");
    }
  });

  it("that was refunded and then comes back is a loss of what was given back twice", async () => {
    const { actor, paymentId, id } = await byDebit();
    await refunded(world, paymentId, 1_210n);
    await control(world, { do: "dispute", id });
    await settleThoroughly(world, paymentId);
    expect(await owedBy(actor)).toBe(10_000n);
    const { sums, status } = await booksOf(paymentId);
    expect({ sums, status }).toMatchObject({
      status: "returned",
      sums: { dispute_losses: -1_210n, stripe_fees: -1_535n },
    });
    expect(sums).not.toHaveProperty("sepa_provisional");
  });
});
