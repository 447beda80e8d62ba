// What is asked of the door at the same moment, by one process and by several.
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { readOnlyFromHere } from "@/lib/adapters/db/read-only";
import { env } from "@/lib/adapters/env/env";
import { cardPayment } from "@/lib/domain/ledger/recipes";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { type EntryRequest, postEntry } from "./post-entry";

const now = new Date("2026-11-22T10:00:00Z");
const creditorIds: string[] = [];

beforeAll(async () => {
  for (const receiptPrefix of ["UN", "DE"]) {
    const slug = receiptPrefix.toLowerCase();
    creditorIds.push((await createCreditor({ ...ENERGIE_DU_MIDI, slug, receiptPrefix }, now)).id);
  }
});

/** A card payment of 1.00 on a debt of 5.00, with its receipt, as it is booked when it has succeeded. */
async function paymentTo(creditorId: string, prefix: string): Promise<EntryRequest> {
  const debt = await identifiedPerson(creditorId, now, { principalMinor: 500n });
  const id = randomUUID();
  await db.payment.create({
    data: {
      ...{ id, creditorId, debtorId: debt.actor.debtorId, idempotencyKey: randomUUID() },
      ...{
        purpose: "other",
        currency: "EUR",
        amountMinor: 100n,
        status: "created",
        createdAt: now,
      },
    },
  });
  const part = { accountId: debt.accountId, component: "principal", amountMinor: 100n } as const;
  return {
    ...{ creditorId, idempotencyKey: `payment:${id}:succeeded`, event: "card_payment" },
    ...{ effectiveAt: now, now, audit: [], outbox: [], allocations: [part] },
    postings: cardPayment({ allocations: [part], overpaymentMinor: 0n, currency: "EUR" }),
    payment: { id, from: ["created"], to: "succeeded" },
    receipt: { prefix, year: 2026 },
  };
}

const paymentsTo = (creditorId = "", prefix = "", count = 0) =>
  Promise.all(Array.from({ length: count }, () => paymentTo(creditorId, prefix)));

async function commitsOf(requests: readonly EntryRequest[]): Promise<number> {
  const keys = requests.map(({ idempotencyKey }) => idempotencyKey);
  const [found] = await db.$queryRaw<{ commits: bigint }[]>`
    select count(distinct xmin::text) as commits from journal_entry where idempotency_key = any (${keys})`;
  return Number(found?.commits);
}

const receiptsOf = async (creditorId = "") =>
  (await db.receipt.findMany({ where: { creditorId }, orderBy: { sequence: "asc" } })).map(
    ({ sequence }) => sequence,
  );

const COUNTER = "select 1 from receipt_counter where creditor_id = $1";

/** Calls for many that wait for somebody else's lock. */
async function countWaiting(): Promise<number> {
  const { rows } = await pool.query(
    "select 1 from pg_stat_activity where query like '%ledger_post_batch%' and wait_event_type = 'Lock'",
  );
  return rows.length;
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test("payments that succeed at the same moment share a few commits; each has its receipt, and what is wrong with one is its own", async () => {
  const [creditorId = "", otherId = ""] = creditorIds;
  const good = await paymentsTo(creditorId, "UN", 40);
  const [foreign, early, repeated] = await paymentsTo(creditorId, "UN", 3);
  if (!foreign || !early || !repeated) throw new Error("three payments");
  const wrong = [
    { ...foreign, creditorId: otherId },
    { ...early, payment: { id: early.payment?.id ?? "", from: ["processing"], to: "succeeded" } },
  ] as const;
  // The first go alone.
  const answers = await Promise.allSettled([...good, repeated, repeated, ...wrong].map(postEntry));
  const [raised, refused] = answers.slice(-2);
  const booked = answers.slice(0, -2);
  expect(raised).toMatchObject({ status: "rejected", reason: { code: "23514" } });
  expect(refused).toMatchObject({ value: { error: "payment_state_conflict" } });
  expect(booked.every(({ status }) => status === "fulfilled")).toBe(true);
  expect(booked.slice(-2).map((one) => one.status === "fulfilled" && one.value)).toEqual([
    expect.objectContaining({ value: expect.objectContaining({ posted: true }) }),
    expect.objectContaining({ value: expect.objectContaining({ posted: false }) }),
  ]);
  expect(await receiptsOf(creditorId)).toEqual(upTo(41));
  expect(await commitsOf(good)).toBeLessThan(10);
});

test("whoever waits for a creditor's receipts holds those of none that comes after it in the order of all calls", async () => {
  const [first = "", second = ""] = creditorIds.toSorted();
  const requests = [...(await paymentsTo(second, "X", 9)), ...(await paymentsTo(first, "X", 30))];
  // Counters are made with the first receipt.
  for (const id of [first, second])
    for (const one of await paymentsTo(id, "X", 1)) await postEntry(one);
  const other = await pool.connect();
  try {
    await other.query("begin");
    await other.query(`${COUNTER} for update`, [first]);
    const answers = Promise.all(requests.map(postEntry));
    // One in each lane, by chance of as good as one.
    await expect.poll(() => countWaiting(), { timeout: 10_000 }).toBe(2);
    await other.query(`${COUNTER} for update nowait`, [second]);
    await other.query("commit");
    expect((await answers).every(({ ok }) => ok)).toBe(true);
  } finally {
    other.release(true);
  }
});

test("who may only read books nothing, not even in the company of others who write", async () => {
  globalThis.quittanceRequest ??= new AsyncLocalStorage();
  const requests = await paymentsTo(creditorIds[0], "UN", 12);
  const answers = requests.map((request, turn) =>
    globalThis.quittanceRequest?.run({ headers: {} }, async () => {
      if (turn === 6) readOnlyFromHere();
      return await postEntry(request);
    }),
  );
  const ended = await Promise.allSettled(answers);
  const [watched] = ended.splice(6, 1);
  expect(watched).toMatchObject({ status: "rejected", reason: { code: "25006" } });
  expect(ended.every((one) => one.status === "fulfilled" && one.value?.ok)).toBe(true);
});

test("a database that is too busy is noted for each request, whoever its entry went with", async () => {
  const requests = await paymentsTo(creditorIds[0], "UN", 6);
  const held = await Promise.all(
    Array.from({ length: env.DATABASE_POOL_MAX }, () => pool.connect()),
  );
  pool.options.connectionTimeoutMillis = 50;
  globalThis.quittanceRequestCost ??= new AsyncLocalStorage();
  const costs = requests.map(() => ({ roundTrips: 0, waitMs: 0, isDatabaseBusy: false }));
  const answers = requests.map((request, turn) =>
    globalThis.quittanceRequestCost?.run(costs[turn] ?? { roundTrips: 0, waitMs: 0 }, () =>
      postEntry(request),
    ),
  );
  const ended = await Promise.allSettled(answers);
  for (const client of held) client.release();
  expect(ended.every(({ status }) => status === "rejected")).toBe(true);
  expect(costs.every(({ isDatabaseBusy }) => isDatabaseBusy)).toBe(true);
});
