// Webhooks as they should never come: each event twenty times, in any order, many at once, some before the program has
// even heard of the intent. Each must be posted once.
import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { auditStack } from "@/scripts/faults/audit/audit-stack";
import { type Check, check, type FaultContext, type FaultReport } from "@/scripts/faults/contract";
import { createRandom } from "@/scripts/faults/random";
import type { FaultStack } from "@/scripts/faults/stack/fault-stack";
import { CREDITOR_SLUG } from "@/scripts/faults/stack/people";
import { run } from "@/scripts/processes/run";
import { type StormIntent, stormIntentsSchema } from "./storm-intent";

const SHORT = { intents: 100, drainMs: 20_000 } as const;
const LONG = { intents: 10_000, drainMs: 900_000 } as const;
const COPIES = 20;
const ABREAST = 50;
const PATIENCE_MS = 20_000;
const AGAIN_MS = 100;
const TYPES = ["payment_intent.succeeded", "charge.succeeded", "charge.updated"] as const;

type Delivered = { total: number; refused: number; left: number; seconds: number };

export async function runStorm(context: FaultContext): Promise<FaultReport> {
  const size = context.isShort ? SHORT : LONG;
  const stack = await context.stack();
  await ruleWebhooks(stack, { mode: "drop" });
  context.say(`${size.intents} people pay, and Stripe says nothing`);
  const intents = await makeIntents(stack, size.intents);
  context.say(`${intents.length} events, ${COPIES} times each, ${ABREAST} at a time`);
  const delivered = await deliverAll(stack, intents, context);
  const audit = await auditStack(stack, size.drainMs);
  await ruleWebhooks(stack, {});
  return {
    checks: [
      check("every delivery was made", delivered.left === 0, `${delivered.left} were not, in time`),
      check("every delivery was taken", delivered.refused === 0, `${delivered.refused} were not`),
      await postedOnce(stack, intents),
      ...audit,
    ],
    figures: [
      `${delivered.total} deliveries in ${delivered.seconds.toFixed(1)} s, ` +
        `${Math.round(delivered.total / delivered.seconds)} a second`,
      `${intents.filter(({ isEarly }) => isEarly).length} intents were unknown when their events came`,
    ],
  };
}

async function ruleWebhooks({ plan }: FaultStack, rule: object): Promise<void> {
  const response = await fetch(`${plan.sandboxUrl}/stripe/webhooks`, {
    method: "POST",
    body: JSON.stringify(rule),
  });
  if (!response.ok) throw new Error(`the sandbox refused: ${await response.text()}`);
}

async function makeIntents(stack: FaultStack, count: number): Promise<StormIntent[]> {
  const { plan } = stack;
  // The creditor of everybody.
  await stack.makePeople(1);
  const file = join(plan.folder, "storm.json");
  await run({
    name: "making intents",
    command: [
      ...["--conditions=react-server", "--import", "tsx"],
      ...["scripts/faults/storm/intents-process.ts", String(count), file],
    ],
    environment: plan.environment.seed,
    logFile: join(plan.logFolder, "storm.log"),
  });
  return stormIntentsSchema.parse(JSON.parse(await readFile(file, "utf8")));
}

async function deliverAll(
  { plan }: FaultStack,
  intents: readonly StormIntent[],
  { seed, beginUntilMs }: FaultContext,
): Promise<Delivered> {
  const random = createRandom(seed);
  const secret = plan.environment.app.STRIPE_WEBHOOK_SECRET ?? "";
  const url = `${plan.appUrl}/api/webhooks/stripe/${CREDITOR_SLUG}`;
  const events = intents.map(({ intentId }, index) => eventOf(intentId, index));
  const copies = random.shuffle(Array.from({ length: COPIES }, () => events).flat());
  const start = performance.now();
  let refused = 0;
  const deliver = async () => {
    while (performance.now() < beginUntilMs) {
      const body = copies.pop();
      if (body === undefined) return;
      if (!(await post(url, body, secret))) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, deliver));
  const left = copies.length;
  const total = intents.length * COPIES - left;
  return { total, refused, left, seconds: (performance.now() - start) / 1_000 };
}

function eventOf(intentId: string, index: number): string {
  const type = TYPES[index % TYPES.length] ?? TYPES[0];
  const object = type.startsWith("charge.")
    ? { object: "charge", id: `ch_storm_${index}`, payment_intent: intentId }
    : { object: "payment_intent", id: intentId };
  return JSON.stringify({ id: `evt_storm_${index}`, object: "event", type, data: { object } });
}

/** As Stripe does: signed, and sent again where it was not taken. */
async function post(url: string, body: string, secret: string): Promise<boolean> {
  for (let tries = 0; tries < 10; tries += 1) {
    const at = Math.floor(Date.now() / 1_000);
    const digest = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex");
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "stripe-signature": `t=${at},v1=${digest}` },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return true;
    await pause(AGAIN_MS);
  }
  return false;
}

const countsSchema = z.array(z.object({ id: z.string(), count: z.coerce.number() }));

async function postedOnce({ sql }: FaultStack, intents: readonly StormIntent[]): Promise<Check> {
  const { rows } = await sql.query(
    `select payment.id, count(entry.id) from payment
       left join journal_entry entry on entry.payment_id = payment.id and entry.event = 'card_payment'
      where payment.id = any ($1) group by payment.id`,
    [intents.map(({ paymentId }) => paymentId)],
  );
  const counts = new Map(countsSchema.parse(rows).map(({ id, count }) => [id, count]));
  const faults = intents.flatMap(({ paymentId, intentId, isEarly }) => {
    const count = counts.get(paymentId) ?? 0;
    const early = isEarly ? ", which was unknown when its event came" : "";
    return count === 1 ? [] : [`${intentId}${early}: ${count} postings`];
  });
  return { holds: "each event has one posting", faults };
}
