// Kills while people pay. Whoever saw a receipt must find it in the books, once.
import { readActionIds } from "@/scripts/bench/server/action-ids";
import { auditStack } from "@/scripts/faults/audit/audit-stack";
import { type Check, check, type FaultContext, type FaultReport } from "@/scripts/faults/contract";
import { createRandom } from "@/scripts/faults/random";
import type { FaultStack } from "@/scripts/faults/stack/fault-stack";
import type { People } from "@/scripts/faults/stack/people";
import { killAround, type Recoveries } from "./killer";
import { keepPaying, type PayerWorld } from "./payer";

const CLIENTS = 16;
const KILLS = { short: 1, long: 100 } as const;
/** Enough that nobody has to pay more often than the program lets them. */
const PEOPLE = { least: 48, perKill: 16 } as const;
const READY_MS_MAX = 2_000;

export async function runCrashes(context: FaultContext): Promise<FaultReport> {
  const kills = context.kills ?? KILLS[context.isShort ? "short" : "long"];
  const random = createRandom(context.seed);
  const stack = await context.stack();
  const count = PEOPLE.least + kills * PEOPLE.perKill;
  context.say(`making ${count} people`);
  const people = await stack.makePeople(count);
  let isOpen = true;
  const world = await openWorld(stack, people, context.seed, () => isOpen);
  context.say(`${CLIENTS} clients pay; ${kills} + ${kills} kills (seed ${context.seed})`);
  const clients = Promise.all(
    Array.from({ length: CLIENTS }, (_, index) => keepPaying(world, index)),
  );
  const recoveries = await Promise.race([
    killAround(stack, {
      ...{ kills, random, untilMs: context.beginUntilMs },
      paid: () => world.acknowledged.length,
    }),
    // Clients end only by breaking, as long as the world is open.
    clients.then(() => Promise.reject(new Error("the clients have stopped paying"))),
  ]);
  isOpen = false;
  await clients;
  context.say(`${world.acknowledged.length} payments acknowledged; reading the books`);
  const checks = [
    killedCheck(recoveries, kills),
    await acknowledgedCheck(stack, world),
    ...(await auditStack(stack, context.isShort ? 15_000 : 60_000)),
    ...(context.isShort ? [] : [readyCheck(recoveries)]),
  ];
  return { checks, figures: figuresOf(world, recoveries, stack) };
}

async function openWorld(
  stack: FaultStack,
  people: People,
  seed: number,
  isOpen: () => boolean,
): Promise<PayerWorld> {
  let next = 0;
  return {
    ...{ plan: stack.plan, actions: await readActionIds(), random: createRandom(seed + 1), isOpen },
    nextPerson: () => {
      const person = people[next];
      next += 1;
      if (!person) throw new Error("everybody has paid: more people are needed for so many kills");
      return person;
    },
    ...{ acknowledged: [], retries: new Map() },
  };
}

/** Every receipt that was seen, as the tables have it. */
async function acknowledgedCheck({ sql }: FaultStack, world: PayerWorld): Promise<Check> {
  const { rows } = await sql.query<{ key: string; told: string }>(`
    select payment.idempotency_key::text as key,
           concat_ws(' ', payment.id, receipt.number, payment.amount_minor, payment.status) as told
      from payment join receipt on receipt.payment_id = payment.id and receipt.kind = 'payment'`);
  const known = new Map<string, string[]>();
  for (const { key, told } of rows) known.set(key, [...(known.get(key) ?? []), told]);
  const faults = world.acknowledged.flatMap(({ key, paymentId, receiptNumber, amountMinor }) => {
    const expected = `${paymentId} ${receiptNumber} ${amountMinor} succeeded`;
    const found = known.get(key) ?? [];
    return found.length === 1 && found[0] === expected
      ? []
      : [`${expected}: ${found.join(" and ") || "lost"}`];
  });
  const numbers = new Set(world.acknowledged.map(({ receiptNumber }) => receiptNumber));
  if (numbers.size !== world.acknowledged.length) faults.push("two people saw the same receipt");
  return { holds: "0 acknowledged payments lost, 0 doubled", faults };
}

/** A slow machine runs out of time first: then the books are read after fewer. */
function killedCheck({ databaseMs, afterAppMs }: Recoveries, kills: number): Check {
  const made = `${databaseMs.length} + ${afterAppMs.length}`;
  const wanted = `${kills} + ${kills}`;
  return check(`${wanted} kills were made`, made === wanted, `${made} in the time that there was`);
}

function readyCheck({ afterDatabaseMs }: Recoveries): Check {
  const worst = Math.round(Math.max(...afterDatabaseMs));
  const holds = `pages are back within ${READY_MS_MAX / 1_000} s of the database`;
  return check(holds, worst <= READY_MS_MAX, `${worst} ms`);
}

function figuresOf(world: PayerWorld, recoveries: Recoveries, { worker }: FaultStack): string[] {
  const { databaseMs, afterDatabaseMs, afterAppMs } = recoveries;
  const retries = [...world.retries].map(([what, count]) => `${what} ${count}`).join(", ");
  return [
    `${world.acknowledged.length} payments acknowledged to ${CLIENTS} clients, tried again: ${retries || "never"}`,
    `database back after kill -9: ${spread(databaseMs)}`,
    `pages back after the database: ${spread(afterDatabaseMs)}`,
    `pages back after kill -9 of the app: ${spread(afterAppMs)}`,
    `worker ended by itself ${worker.endings.length} times`,
  ];
}

function spread(list: readonly number[]): string {
  const sorted = list.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return `median ${Math.round(median)} ms, at most ${Math.round(sorted.at(-1) ?? 0)} ms (${sorted.length})`;
}
