import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { makePlan } from "@/prisma/seed/make-plan";
import { createCollected } from "@/scripts/testing/collected-payer";
import { createPayer } from "@/scripts/testing/payer";
import { type PaymentWorld, startPaymentWorld } from "@/scripts/testing/payment-world";
import { remindDue } from "./remind-due";
import { remindPlan } from "./remind-plan";

/** The next instalment is due on Saturday 5 December 2026: a bank takes it on Monday the 7th. */
let world: PaymentWorld;
beforeAll(async () => {
  world = await startPaymentWorld();
});
afterAll(() => world.stop());

/** Ten in the morning in Paris. */
const morning = (date: string) => new Date(`${date}T09:00:00Z`);

async function paysByHand() {
  const actor = await createPayer(world.midi, 30_000n);
  const { debtorId, creditorId } = actor;
  const owner = { debtorId, creditorId, receiptPrefix: "EM" };
  return { actor, planId: await makePlan(owner, world.now()) };
}

/** Everything that was said to the person of a plan by reminders, oldest first: "payment_due 2026-12-05". */
async function said(debtorId: string) {
  const kinds = ["payment_due", "debit_coming", "instalment_missed"];
  const messages = await db.message.findMany({
    where: { debtorId, kind: { in: kinds } },
    orderBy: { createdAt: "asc" },
  });
  return messages.map(({ kind, createdAt }) => `${kind} ${createdAt.toISOString().slice(0, 10)}`);
}

async function liveThrough(planId: string, dates: readonly string[]) {
  for (const date of dates) {
    for (const _ of [1, 2]) await remindPlan({ planId, now: morning(date) });
  }
}

const DAYS = ["11-28", "11-30", "12-01", "12-02", "12-03", "12-04", "12-05", "12-07", "12-08"].map(
  (day) => `2026-${day}`,
);

describe("a payment to come is spoken of once", () => {
  test("on its day, to somebody who pays by hand", async () => {
    const { actor, planId } = await paysByHand();
    await liveThrough(planId, DAYS);
    // On Sunday the 6th nobody is written to.
    expect(await said(actor.debtorId)).toEqual([
      ...["payment_due 2026-12-05", "instalment_missed 2026-12-07"],
    ]);
  });

  test("three days before a card is charged", async () => {
    const { actor, planId } = await createCollected(world, { card: "pm_card_visa" });
    await liveThrough(planId, DAYS.slice(0, 6));
    expect(await said(actor.debtorId)).toEqual(["debit_coming 2026-12-04"]);
  });

  test("a week before a direct debit, unless all dates were announced shortly before", async () => {
    const iban = "FR1420041010050500013M02606";
    const first = await createCollected(world, { iban });
    await liveThrough(first.planId, DAYS.slice(0, 6));
    expect(await said(first.actor.debtorId)).toEqual(["debit_coming 2026-11-30"]);

    const second = await createCollected(world, { iban });
    const { debtorId } = second.actor;
    await db.message.create({
      data: {
        ...{ id: randomUUID(), debtorId, channel: "email", kind: "collection_schedule" },
        ...{ bodySealed: new Uint8Array(), createdAt: morning("2026-11-24") },
      },
    });
    await liveThrough(second.planId, DAYS.slice(0, 6));
    expect(await said(debtorId)).toEqual([]);
  });

  test("not at night, not to somebody under a hold, not once it is paid", async () => {
    const { actor, planId } = await paysByHand();
    const { debtorId } = actor;
    await remindPlan({ planId, now: new Date("2026-12-05T21:30:00Z") });
    expect(await said(debtorId)).toEqual([]);
    const id = randomUUID();
    const startsOn = morning("2026-12-01");
    await db.hold.create({
      data: { id, debtorId, kind: "hardship", startsOn, createdAt: startsOn },
    });
    await liveThrough(planId, DAYS);
    expect(await said(debtorId)).toEqual([]);
  });
});

test("what was moved is spoken of on its new day", async () => {
  const { actor, planId } = await paysByHand();
  const { debtorId } = actor;
  await liveThrough(planId, DAYS);
  const dueOn = new Date("2026-12-15");
  const moved = { planId, dueOn: new Date("2026-12-05") };
  await db.instalment.updateMany({ where: moved, data: { dueOn } });
  await liveThrough(planId, ["2026-12-09", "2026-12-10", "2026-12-15", "2026-12-16"]);
  expect(await said(debtorId)).toEqual([
    ...["payment_due 2026-12-05", "instalment_missed 2026-12-07"],
    ...["payment_due 2026-12-15", "instalment_missed 2026-12-16"],
  ]);
});

test("each plan that has something in store is looked at, others are not", async () => {
  await pool.query("delete from graphile_worker._private_jobs");
  const { planId } = await paysByHand();
  const far = await paysByHand();
  await db.instalment.deleteMany({
    where: { planId: far.planId, dueOn: { lt: morning("2027-06-01") } },
  });
  await remindDue({ now: morning("2026-11-23") });
  const { rows } = await pool.query<{ key: string }>(
    "select key from graphile_worker.jobs where task_identifier = 'remind-plan'",
  );
  const keys = rows.map(({ key }) => key);
  expect(keys).toContain(`remind:${planId}`);
  expect(keys).not.toContain(`remind:${far.planId}`);
});
