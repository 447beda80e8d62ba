import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { settlePayment } from "@/lib/services/payment/settle-payment";
import { settlePayout } from "@/lib/services/payment/settle-payout";
import {
  beginPayment,
  cardFields,
  createPayer,
  debitFields,
  finishAs,
  tracesOf,
} from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { lastDays, reconcile } from "./reconcile";
import { reconcileCreditors } from "./reconcile-creditors";

const world = withPaymentWorld();

const CARD = cardFields("4242424242424242");

async function compare(isHealing: boolean) {
  const now = world.now();
  const days = lastDays({ timeZone: "Europe/Paris" }, 20, now);
  const done = await reconcile({ creditorSlug: "energie-du-midi", ...days, isHealing, now });
  if (!done.ok) throw new Error(done.error);
  const { providerOpeningMinor, providerMinor, booksOpeningMinor, booksMinor, sides } = done.value;
  expect(providerOpeningMinor + providerMinor).toBe(sides.providerClosingMinor);
  expect(booksOpeningMinor + booksMinor).toBe(sides.booksClosingMinor);
  return done.value;
}

/** A card payment that Stripe has taken. */
async function paid(other: string) {
  const actor = await createPayer(world.midi, 100_000n);
  const { paymentId, clientSecret } = await beginPayment(actor, other, world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, CARD);
  return { actor, paymentId };
}

/** Something happens at Stripe without an event that we would hear of. */
async function control(action: Record<string, unknown>) {
  const answer = await fetch(`${env.STRIPE_API_URL}/stripe/control`, {
    method: "POST",
    body: JSON.stringify(action),
  });
  expect(answer.status).toBe(200);
}

const UNKNOWN_TO_STRIPE = ["unknown payment", "unknown fee"];
const openTasks = (paymentId: string) =>
  db.reconciliationDifference.findMany({ where: { paymentId, settledAt: null } });
const booked = (event: string) =>
  db.journalEntry.count({ where: { event, creditorId: world.midi.id } });
const entriesOf = async (paymentId: string) => (await tracesOf(paymentId)).entries;

// The first two leave both sides equal; each of the others leaves its own difference behind.
describe("the comparison with Stripe", () => {
  it("finds a payment whose webhook never came, books it once, and has nothing left to say", async () => {
    const { paymentId } = await paid("42,10");
    world.advanceDays(2);
    const before = await compare(false);
    expect(before.tasks.map(({ kind }) => kind)).toEqual(["missing_event", "missing_event"]);
    expect(await entriesOf(paymentId)).toEqual([]);
    expect(await openTasks(paymentId)).toHaveLength(2);

    const healed = await compare(true);
    expect(healed).toMatchObject({ healed: 1, tasks: [] });
    expect(await entriesOf(paymentId)).toEqual(["card_payment", "fee"]);
    expect(healed.sides.booksClosingMinor).toBe(healed.sides.providerClosingMinor);

    const again = await compare(true);
    expect(again).toMatchObject({ healed: 0, tasks: [] });
    expect(await entriesOf(paymentId)).toEqual(["card_payment", "fee"]);
    expect(await openTasks(paymentId)).toEqual([]);
  });

  it("books payouts to the creditor's bank, so that both sides end with the same balance", async () => {
    await paid("42,10");
    const debtor = await createPayer(world.midi, 100_000n);
    const { clientSecret } = await beginPayment(debtor, "100", world.now());
    const iban = debitFields("DE89370400440532013000");
    await world.confirm(world.midi.publishableKey, clientSecret, iban);
    for (let day = 0; day < 16; day += 1) world.advanceDays(1);
    await reconcileCreditors({ days: 20, now: world.now() });
    const payouts = await booked("payout");
    expect(payouts).toBeGreaterThan(0);
    const { tasks, sides } = await compare(true);
    expect(tasks).toEqual([]);
    expect(sides.booksClosingMinor).toBe(sides.providerClosingMinor);
    expect(await booked("payout")).toBe(payouts);
    const runs = await db.reconciliationRun.findMany({ where: { creditorId: world.clairance.id } });
    expect(runs).toHaveLength(1);
  });

  it("books a payout that the bank sent back, once", async () => {
    const sent = await db.journalEntry.findFirstOrThrow({
      where: { event: "payout", creditorId: world.midi.id },
    });
    const payoutId = sent.idempotencyKey.split(":").at(2) ?? "";
    await control({ do: "fail_payout", id: payoutId });
    world.advanceDays(2);
    await compare(true);
    const settled = { creditorId: world.midi.id, payoutId, now: world.now() };
    expect(await settlePayout(settled)).toMatchObject({ ok: true });
    expect(await booked("payout_failed")).toBe(1);
    const { tasks, sides } = await compare(true);
    expect(tasks).toEqual([]);
    expect(sides.booksClosingMinor).toBe(sides.providerClosingMinor);
  });

  it("leaves another amount than ours to a person, books nothing, and says so once", async () => {
    const { paymentId } = await paid("42,10");
    await db.payment.update({ where: { id: paymentId }, data: { amountMinor: 4200n } });
    world.advanceDays(2);
    const { tasks } = await compare(true);
    expect(tasks.map(({ kind, provider }) => [kind, provider?.kind])).toContainEqual([
      "amount_mismatch",
      "payment",
    ]);
    expect(await entriesOf(paymentId)).toEqual([]);
    await compare(true);
    const open = await openTasks(paymentId);
    expect(open).toHaveLength(tasks.length);
    expect(open).toContainEqual(
      expect.objectContaining({ paymentId, providerMinor: 4210n, booksMinor: null }),
    );
  });

  it("shows both sides of an amount that changed after it was booked", async () => {
    const { actor, paymentId } = await paid("42,10");
    await finishAs({ actor, paymentId, now: world.now() });
    world.advanceDays(2);
    await compare(true);
    const { provider } = (await compare(false)).matched.find(
      (pair) => pair.books.subject === paymentId && pair.books.kind === "payment",
    ) ?? { provider: null };
    await control({ do: "tamper", id: provider?.id, set: { amount: 4110 } });
    const { tasks } = await compare(true);
    expect(tasks.filter(({ books }) => books?.subject === paymentId)).toMatchObject([
      {
        ...{ kind: "amount_mismatch", differenceMinor: -100n },
        ...{ provider: { amountMinor: 4110n }, books: { amountMinor: 4210n } },
      },
    ]);
    expect(await openTasks(paymentId)).toMatchObject([{ providerMinor: 4110n, booksMinor: 4210n }]);
    expect(await entriesOf(paymentId)).toEqual(["card_payment", "fee"]);
  });

  it("leaves money of nothing of ours to a person", async () => {
    const { hostname, port } = new URL(env.STRIPE_API_URL ?? "");
    const stripe = new Stripe("sk_test_midi", { host: hostname, port, protocol: "http" });
    const intent = await stripe.paymentIntents.create({
      ...{ amount: 999, currency: "eur", automatic_payment_methods: { enabled: true } },
    });
    await world.confirm(world.midi.publishableKey, String(intent.client_secret), CARD);
    world.advanceDays(2);
    const payments = await booked("card_payment");
    const unknown = ({ tasks }: Awaited<ReturnType<typeof compare>>) =>
      tasks.flatMap(({ kind, provider }) => (kind === "unknown" ? [provider?.amountMinor] : []));
    expect(unknown(await compare(true))).toEqual([999n, -40n]);
    expect(unknown(await compare(true))).toEqual([999n, -40n]);
    expect(await booked("card_payment")).toBe(payments);
    const cases = { creditorId: world.midi.id, reason: "reconciliation_difference" };
    const before = await db.supportCase.count({ where: cases });
    await compare(true);
    expect(before).toBeGreaterThan(0);
    expect(await db.supportCase.count({ where: cases })).toBe(before);
    const where = { kind: "unknown", creditorId: world.midi.id, settledAt: null };
    expect(await db.reconciliationDifference.count({ where })).toBe(2);
  });

  it("finds what is in the books and not at Stripe, and takes it for settled once it is there", async () => {
    const { actor, paymentId } = await paid("42,10");
    await finishAs({ actor, paymentId, now: world.now() });
    world.advanceDays(2);
    await settlePayment({ paymentId, now: world.now() });
    // Whose keys are wrong sees an account without this money.
    env.STRIPE_SECRET_KEY = "sk_test_clairance";
    const { tasks } = await compare(false);
    const own = tasks.filter(({ books }) => books?.subject === paymentId);
    expect(own.map(({ kind, books }) => `${kind} ${books?.kind}`)).toEqual(UNKNOWN_TO_STRIPE);
    expect(await openTasks(paymentId)).toHaveLength(2);
    env.STRIPE_SECRET_KEY = "sk_test_midi";
    await compare(false);
    expect(await openTasks(paymentId)).toEqual([]);
  });

  it("is of a creditor that exists", async () => {
    const days = lastDays({ timeZone: "Europe/Paris" }, 1, world.now());
    const asked = { ...days, creditorSlug: randomUUID(), isHealing: false, now: world.now() };
    expect(await reconcile(asked)).toEqual({ ok: false, error: "creditor_unknown" });
  });
});
