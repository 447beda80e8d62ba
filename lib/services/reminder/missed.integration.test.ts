import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { makePlan } from "@/prisma/seed/make-plan";
import { recordPayment } from "@/prisma/seed/record-payment";
import { createPayer } from "@/scripts/testing/payer";
import { type PaymentWorld, startPaymentWorld } from "@/scripts/testing/payment-world";
import { remindPlan } from "./remind-plan";

/** The next instalment, paid by hand, is due on Saturday 5 December 2026; nobody is written to on the Sunday after it. */
let world: PaymentWorld;
beforeAll(async () => {
  world = await startPaymentWorld();
});
afterAll(() => world.stop());

/** Ten in the morning in Paris. */
const morning = (date: string) => new Date(`${date}T09:00:00Z`);

type Person = { actor: DebtorActor; planId: string };

async function paysByHand(): Promise<Person> {
  const actor = await createPayer(world.midi, 30_000n);
  const { debtorId, creditorId } = actor;
  const planId = await makePlan({ debtorId, creditorId, receiptPrefix: "EM" }, world.now());
  return { actor, planId };
}

/** The days on which the person is told that a payment was missed, from the 7th to the 23rd; looked at twice a day. */
async function toldOf({ actor: { debtorId }, planId }: Person): Promise<string[]> {
  for (let day = 7; day <= 23; day += 1) {
    const now = morning(`2026-12-${String(day).padStart(2, "0")}`);
    for (const _ of [1, 2]) await remindPlan({ planId, now });
  }
  const messages = await db.message.findMany({
    where: { debtorId, kind: "instalment_missed" },
    orderBy: { createdAt: "asc" },
  });
  return messages.map(({ channel, createdAt, sendAfter }) =>
    [channel, createdAt.toISOString().slice(5, 10), sendAfter && "later"].filter(Boolean).join(" "),
  );
}

const hold = ({ actor: { debtorId } }: Person, kind: string) => {
  const startsOn = morning("2026-12-01");
  return db.hold.create({
    data: { id: randomUUID(), debtorId, kind, startsOn, createdAt: startsOn },
  });
};

const contact = ({ actor: { debtorId } }: Person, at: Date) =>
  db.message.create({
    data: {
      ...{ id: randomUUID(), debtorId, channel: "sms", kind: "invitation", countedAt: at },
      ...{ bodySealed: new Uint8Array(), createdAt: at },
    },
  });

describe("a payment by hand that was missed", () => {
  test("is spoken of once, on the first day on which that may be, with a link to the three ways on", async () => {
    const person = await paysByHand();
    expect(await toldOf(person)).toEqual(["sms 12-07"]);
    const { debtorId } = person.actor;
    const links = await db.paymentLink.findMany({ where: { debtorId, purpose: "late" } });
    expect(links).toHaveLength(1);
  });

  test("is not spoken of once the money is there", async () => {
    const person = await paysByHand();
    const { debtorId, creditorId } = person.actor;
    await recordPayment({
      ...{ debtor: { id: debtorId, creditorId }, receiptPrefix: "EM", planId: person.planId },
      ...{ amountMinor: 6000n, on: "2026-12-06", now: world.now() },
    });
    expect(await toldOf(person)).toEqual([]);
  });

  test("is not spoken of long after its day, nor at night", async () => {
    const { actor, planId } = await paysByHand();
    for (const at of ["2026-12-07T22:00:00Z", "2026-12-20T09:00:00Z", "2026-12-21T09:00:00Z"]) {
      await remindPlan({ planId, now: new Date(at) });
    }
    const { debtorId } = actor;
    expect(await db.message.count({ where: { debtorId } })).toBe(0);
  });

  test("waits until the caps leave room, and is not written before", async () => {
    const person = await paysByHand();
    for (const day of ["02", "03", "04"]) await contact(person, morning(`2026-12-${day}`));
    expect(await toldOf(person)).toEqual(["sms 12-09"]);
  });

  test.each(["deceased", "hardship", "breathing_space"])(
    "is not spoken of under a hold: %s",
    async (kind) => {
      const person = await paysByHand();
      await hold(person, kind);
      expect(await toldOf(person)).toEqual([]);
    },
  );

  test("is not spoken of to somebody who said STOP, or chose to hear nothing of trouble", async () => {
    const stopped = await paysByHand();
    await db.contactStop.create({
      data: { debtorId: stopped.actor.debtorId, channel: "sms", stoppedAt: world.now() },
    });
    const quiet = await paysByHand();
    const chosenAt = world.now();
    await db.reminderChoice.create({
      data: { debtorId: quiet.actor.debtorId, kind: "payment_failed", channels: [], chosenAt },
    });
    expect([await toldOf(stopped), await toldOf(quiet)]).toEqual([[], []]);
  });
});
