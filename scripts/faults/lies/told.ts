// What a lie is told about, and how the books are asked what they made of it.
import { randomUUID } from "node:crypto";
import { pool } from "@/lib/adapters/db/pool";
import { JOBS } from "@/lib/services/jobs";
import { doSomeJobs } from "@/scripts/faults/simulation/jobs";
import type { World } from "@/scripts/faults/simulation/world";
import { STRIPE_KEYS } from "@/scripts/faults/simulation/world";
import { cardFields, debitFields, finishAs, openAs, startAs } from "@/scripts/testing/payer";

const DAY_MINUTES = 24 * 60;
const COMPARED_DAYS = 400;

export const CARD = cardFields("4242424242424242");
export const DEBIT = debitFields("FR1420041010050500013M02606");

export type Told = { paymentId: string; intentId: string };

const AMOUNT = "40,00";
const ORDER = { what: "other" as const, other: AMOUNT, account: undefined };

/** The first person begins to pay 40.00; null where the program could not open the intent. */
export async function open(world: World, idempotencyKey: string = randomUUID()) {
  const [person] = world.people;
  if (!person) throw new Error("a world has people");
  const { actor } = person;
  const now = world.clock.now();
  const started = await startAs({ ...ORDER, idempotencyKey, actor, now });
  if (!started.ok) throw new Error(started.error);
  const { paymentId } = started.value;
  const opened = await openAs({ actor, paymentId, now });
  return { paymentId, actor, clientSecret: opened.ok ? opened.value.clientSecret : null };
}

/** Pays at Stripe; nobody comes back and no event arrives. */
export async function pay(world: World, fields: Record<string, string>): Promise<Told> {
  const { paymentId, clientSecret } = await open(world);
  return { paymentId, intentId: await confirm(world, clientSecret ?? "", fields) };
}

export async function confirm(
  { outsideUrl }: World,
  clientSecret: string,
  fields: Record<string, string>,
): Promise<string> {
  const [intentId = ""] = clientSecret.split("_secret");
  const response = await fetch(`${outsideUrl}/stripe-js/payment_intents/${intentId}/confirm`, {
    method: "POST",
    headers: { authorization: `Bearer ${STRIPE_KEYS.publishableKey}` },
    body: new URLSearchParams({ client_secret: clientSecret, ...fields }),
  });
  if (!response.ok) throw new Error(`Stripe refused: ${await response.text()}`);
  return intentId;
}

export async function comeBack(world: World, { paymentId }: Pick<Told, "paymentId">) {
  const [person] = world.people;
  if (!person) throw new Error("a world has people");
  return finishAs({ actor: person.actor, paymentId, now: world.clock.now() });
}

/** Days pass with all that the program does by itself in them; Stripe's events get lost. */
export async function passDays(world: World, days: number): Promise<void> {
  for (let left = days; left > 0; left -= 1) {
    world.clock.advanceMinutes(DAY_MINUTES);
    await JOBS["clear-provisional"]({});
    await JOBS["sweep-payments"]({});
    await doJobs(world);
  }
}

export async function doJobs(world: World): Promise<void> {
  while ((await doSomeJobs(world, Number.POSITIVE_INFINITY)) > 0) world.clock.advanceMinutes(1);
}

/** The comparison with Stripe, twice: what it books the first time it must not book again. */
export async function compareTwice(world: World): Promise<string[]> {
  await JOBS.reconcile({ days: COMPARED_DAYS });
  await doJobs(world);
  const once = await countEntries();
  await JOBS.reconcile({ days: COMPARED_DAYS });
  await doJobs(world);
  const twice = await countEntries();
  return once === twice ? [] : [`${once} entries after one comparison, ${twice} after another`];
}

async function countEntries(): Promise<string> {
  const { rows } = await pool.query<{ count: string }>("select count(*) from journal_entry");
  return rows[0]?.count ?? "";
}

/** The entries of a payment except Stripe's fees, in order, and its status. */
export async function traceOf(paymentId: string): Promise<string> {
  const { rows } = await pool.query<{ trace: string }>(
    `select concat_ws(' ', status, (select string_agg(event, ' ' order by id) from journal_entry entry
              where entry.payment_id = payment.id and event <> 'fee')) as trace
       from payment where id = $1`,
    [paymentId],
  );
  return rows[0]?.trace ?? "no payment";
}

/** What people have been asked to look at, about this payment. */
export async function tasksOf(paymentId: string): Promise<number> {
  const { rows } = await pool.query<{ count: string }>(
    `select (select count(*) from support_case join payment using (debtor_id) where payment.id = $1 and kind = 'alarm')
          + (select count(*) from reconciliation_difference where payment_id = $1 and settled_at is null) as count`,
    [paymentId],
  );
  return Number.parseInt(rows[0]?.count ?? "0", 10);
}
