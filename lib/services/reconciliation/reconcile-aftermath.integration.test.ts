import { expect, it } from "vitest";
import { env } from "@/lib/adapters/env/env";
import {
  beginPayment,
  cardFields,
  createPayer,
  debitFields,
  tracesOf,
} from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { lastDays, reconcile } from "./reconcile";

const world = withPaymentWorld();

async function pay(fields: Record<string, string>) {
  const actor = await createPayer(world.midi, 100_000n);
  const { paymentId, clientSecret } = await beginPayment(actor, "42,10", world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, fields);
  const { intentId } = await tracesOf(paymentId);
  return { paymentId, intentId };
}

async function control(action: Record<string, unknown>) {
  const body = JSON.stringify(action);
  const answer = await fetch(`${env.STRIPE_API_URL}/stripe/control`, { method: "POST", body });
  expect(answer.status).toBe(200);
}

async function compare() {
  const now = world.now();
  const days = lastDays({ timeZone: "Europe/Paris" }, 60, now);
  const asked = { creditorSlug: "energie-du-midi", ...days, isHealing: true, now };
  const done = await reconcile(asked);
  if (!done.ok) throw new Error(done.error);
  return done.value;
}

it("money that went back, of which no event ever came, is found and booked until both sides agree", async () => {
  const card = cardFields("4242424242424242");
  const refunded = await pay(card);
  const unrefunded = await pay(card);
  const won = await pay(card);
  const lost = await pay(card);
  const returned = await pay(debitFields("DE35370400440532013002"));
  world.advanceDays(2);
  await control({ do: "refund", id: refunded.intentId, amount: 1000 });
  await control({ do: "refund", id: unrefunded.intentId });
  await control({ do: "dispute", id: won.intentId });
  await control({ do: "dispute", id: lost.intentId });
  world.advanceDays(3);
  await control({ do: "fail_refund", id: unrefunded.intentId });
  await control({ do: "win_dispute", id: won.intentId });
  await control({ do: "lose_dispute", id: lost.intentId });
  for (let day = 0; day < 20; day += 1) world.advanceDays(1);

  const { tasks, sides } = await compare();
  expect(tasks).toEqual([]);
  expect(sides.booksClosingMinor).toBe(sides.providerClosingMinor);
  const paid = ["card_payment", "fee"];
  const entriesOf = async ({ paymentId }: { paymentId: string }) =>
    (await tracesOf(paymentId)).entries.toSorted();
  expect(await entriesOf(refunded)).toEqual([...paid, "refund"]);
  expect(await entriesOf(unrefunded)).toEqual([...paid, "refund", "refund_failed"]);
  expect(await entriesOf(won)).toEqual([
    ...["card_payment", "dispute_opened", "dispute_won", "fee", "fee"],
  ]);
  expect(await entriesOf(lost)).toEqual([
    ...["card_payment", "dispute_lost", "dispute_opened", "fee", "fee"],
  ]);
  expect(await entriesOf(returned)).toContain("sepa_returned");
  expect(await compare()).toMatchObject({ healed: 0, tasks: [] });
});
