import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ChangeWish } from "@/lib/domain/plan/change/wish";
import { followMethod } from "@/lib/services/method/follow-method";
import { refreshMethod } from "@/lib/services/method/refresh-method";
import { remindPlan } from "@/lib/services/reminder/remind-plan";
import { keepMethodFor } from "@/prisma/seed/keep-method";
import { control } from "@/sandbox/stripe/test-calls";
import { changeAs } from "@/scripts/testing/change-as";
import {
  collectionRound,
  createCollected,
  standing,
  workOff,
} from "@/scripts/testing/collected-payer";
import { beginPayment, cardFields, finishAs, owedBy } from "@/scripts/testing/payer";
import { type PaymentWorld, startPaymentWorld } from "@/scripts/testing/payment-world";

let world: PaymentWorld;
beforeAll(async () => {
  world = await startPaymentWorld();
});
afterAll(() => world.stop());

type Person = Awaited<ReturnType<typeof createCollected>>;

const change = async (person: Person, wish: ChangeWish) =>
  expect(await changeAs({ ...person, wish, now: world.now() })).toMatchObject({ ok: true });

const today = () => world.now().toISOString().slice(0, 10);

const methodsOf = ({ actor: { debtorId } }: Person) =>
  db.paymentMethod.findMany({ where: { debtorId }, orderBy: { createdAt: "asc" } });

/** Every plan here is paid on the 5th: later in a month nothing happens. */
const LAST_DAY = 16;

/** Lives on to a date: on each day on which something may be due it is collected, and what is to be said is said. */
async function live(person: Person, date: string): Promise<void> {
  while (today() < date) {
    world.advanceDays(1);
    if (world.now().getUTCDate() > LAST_DAY) continue;
    await collectionRound(world);
    for (const { id } of await methodsOf(person)) {
      await followMethod({ methodId: id, now: world.now() });
    }
    await remindPlan({ planId: person.planId, now: world.now() });
  }
}

async function payEarly({ actor }: Person, other: string): Promise<void> {
  const { paymentId, clientSecret } = await beginPayment(actor, other, world.now());
  await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
  await finishAs({ actor, paymentId, now: world.now() });
  await workOff(world);
}

async function numberDueOn({ planId }: Person, dueOn: string): Promise<number> {
  const due = { planId, dueOn: new Date(dueOn) };
  return (await db.instalment.findFirstOrThrow({ where: due })).number;
}

/** The kept card is valid until the end of this month from now on, as Stripe tells it. */
async function shortenCard(person: Person, year: number, month: number): Promise<void> {
  const [method] = await methodsOf(person);
  const objectId = method?.stripeMethodId ?? "";
  const card = { exp_month: month, exp_year: year, last4: "4242" };
  await control(world, "control", { do: "update_card", id: objectId, ...card });
  await refreshMethod({ creditorId: person.actor.creditorId, objectId, now: world.now() });
}

it("a year with a payment moved, one skipped, money paid early and a card that expires ends paid to the cent", async () => {
  // Thirteen instalments of 60.00: three are paid, the next one is due on 5 December 2026.
  const person = await createCollected(world, { card: "pm_card_visa" }, 78_000n);
  await shortenCard(person, 2027, 6);
  await change(person, { kind: "move", number: 4, to: calendarDate("2026-12-15") });
  await live(person, "2027-01-20");
  await payEarly(person, "70,00");
  await change(person, { kind: "extra", spread: "shorten" });
  await live(person, "2027-03-20");
  await change(person, { kind: "skip", number: await numberDueOn(person, "2027-04-05") });

  await live(person, "2027-07-10");
  const expired = await standing(person.planId);
  expect(expired).toMatchObject({ status: "active", autopay: "active" });
  expect(expired.attempts).toEqual([
    ...["2026-12-15 succeeded", "2027-01-05 succeeded", "2027-02-05 succeeded"],
    ...["2027-03-05 succeeded", "2027-05-05 succeeded", "2027-06-07 succeeded"],
    "2027-07-05 failed",
  ]);
  const said = (kind: string) => expired.messages.filter((each) => each === kind).length;
  expect(said("debit_coming")).toBe(7);
  expect(said("card_expiring")).toBe(1);
  expect(said("collection_needs_method")).toBe(1);

  const owner = { ...person.actor, planId: person.planId };
  await keepMethodFor(owner, { card: "pm_card_mastercard" }, world.now());
  await live(person, "2027-10-16");
  const after = await standing(person.planId);
  expect(after).toMatchObject({ status: "completed", autopay: "ended" });
  expect(after.attempts.slice(6)).toEqual([
    ...["2027-07-05 cancelled", "2027-07-12 succeeded", "2027-08-05 succeeded"],
    "2027-09-06 succeeded",
  ]);
  expect(after.messages).not.toContain("instalment_missed");
  expect(await owedBy(person.actor)).toBe(0n);
}, 600_000);
