// Two hundred clients press "pay" with one and the same key at once: one payment, one intent, one receipt, and the same
// answer to everybody. The same key with another body is refused.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { readActionIds } from "@/scripts/bench/server/action-ids";
import { auditStack } from "@/scripts/faults/audit/audit-stack";
import { type Check, check, type FaultContext, type FaultReport } from "@/scripts/faults/contract";
import { type Begun, beginPayment, type Order } from "@/scripts/faults/stack/begin-payment";
import { Browser } from "@/scripts/faults/stack/browser";
import { payByCard } from "@/scripts/faults/stack/card";
import type { FaultStack } from "@/scripts/faults/stack/fault-stack";
import { enter } from "@/scripts/faults/stack/walk";

const CLIENTS = 200;
const TRIES_MAX = 50;
const AGAIN_MS = 100;

const messagesSchema = z.object({
  pay: z.object({ errors: z.object({ idempotency_conflict: z.string() }) }),
});

export async function runKeys({ stack: startStack, isShort }: FaultContext): Promise<FaultReport> {
  const stack = await startStack();
  const { plan, sql } = stack;
  const actions = await readActionIds();
  const [browser, stranger] = await enterAs(stack, 2);
  if (!browser || !stranger) throw new Error("two people are needed");
  const order: Order = { idempotencyKey: randomUUID(), what: "other", other: "25,00" };
  const begin = (client: Browser, wish: Order) =>
    untilAnswered(() => beginPayment(client, actions, wish));

  const begun = await everybody(() => begin(browser.twin(), order));
  const clientSecret = begun
    .map((answer) => (answer.ok ? answer.clientSecret : null))
    .find(Boolean);
  const paymentId = begun.find((answer) => answer.ok)?.paymentId ?? "";
  if (clientSecret) await everybody(() => payByCard(plan, clientSecret));
  const ends = await everybody(() =>
    untilAnswered(async () => (await browser.twin().get(`/pay/${paymentId}/return`)).location),
  );
  const repeated = await begin(browser, order);
  const conflicts = [
    await begin(browser, { ...order, other: "26,00" }),
    await begin(browser, { ...order, what: "full", other: "" }),
    await begin(stranger, order),
  ];
  const { rows } = await sql.query<{ told: string }>(
    `select concat_ws(' ', id, amount_minor, status) as told from payment where idempotency_key = $1`,
    [order.idempotencyKey],
  );
  const kept = rows.map(({ told }) => told).join(", ");
  return {
    checks: [
      sameAnswer(`${CLIENTS} clients with one key are given one payment and one intent`, begun),
      sameAnswer("all of them are led to one receipt", ends),
      check(
        "one key has one effect",
        kept === `${paymentId} 2500 succeeded`,
        kept || "no payment was recorded",
      ),
      check(
        "the key still stands for the same payment afterwards",
        repeated.ok && repeated.paymentId === paymentId && repeated.clientSecret === null,
        JSON.stringify(repeated),
      ),
      await refusedCheck(conflicts),
      ...(await jsonChecks(browser, stranger)),
      ...(await auditStack(stack, isShort ? 15_000 : 60_000)),
    ],
    figures: [],
  };
}

async function enterAs(stack: FaultStack, count: number): Promise<Browser[]> {
  const actions = await readActionIds();
  const people = await stack.makePeople(count);
  const browsers: Browser[] = [];
  for (const [index, person] of people.entries()) {
    const browser = new Browser(stack.plan.appUrl, `10.8.0.${index + 1}`);
    if (!(await enter(browser, person, actions))) throw new Error("a person could not come in");
    browsers.push(browser);
  }
  return browsers;
}

const everybody = <T>(work: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: CLIENTS }, work));

/** A server that has too much to do says so; whoever asks again gets an answer. */
async function untilAnswered<T>(ask: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
    await pause(AGAIN_MS);
  }
  throw new Error("no answer, however often it was asked");
}

function sameAnswer(holds: string, answers: readonly unknown[]): Check {
  const different = [...new Set(answers.map((answer) => JSON.stringify(answer)))];
  return { holds, faults: different.length === 1 ? [] : different };
}

/** The same of the JSON interface, which says a conflict by its status. */
async function jsonChecks(browser: Browser, stranger: Browser): Promise<Check[]> {
  const order = { idempotencyKey: randomUUID(), what: "other", other: "5,00" };
  const send = (client: Browser, wish: object) =>
    untilAnswered(async () => {
      const answer = await client.json("/api/payments", wish);
      return answer.status === 503 ? null : answer;
    });
  const begun = await everybody(() => send(browser.twin(), order));
  const conflicts = [
    await send(browser, { ...order, other: "6,00" }),
    await send(browser, { ...order, what: "full" }),
    await send(stranger, order),
  ];
  return [
    sameAnswer(`${CLIENTS} clients that send JSON with one key are given one answer`, begun),
    {
      holds: "as JSON, the key with another amount, choice or person is refused by 409",
      faults: [begun[0], ...conflicts]
        .filter((answer, place) => answer?.status !== (place === 0 ? 200 : 409))
        .map((answer) => JSON.stringify(answer)),
    },
  ];
}

/** In a page's action a conflict has no status of its own: the page says it in words. */
async function refusedCheck(answers: readonly Begun[]): Promise<Check> {
  const messages: unknown = JSON.parse(await readFile("messages/fr.json", "utf8"));
  const expected = messagesSchema.parse(messages).pay.errors.idempotency_conflict;
  const faults = answers
    .filter((answer) => answer.ok || answer.message !== expected)
    .map((answer) => JSON.stringify(answer));
  return {
    holds: "the key with another amount, choice or person is refused as a conflict",
    faults,
  };
}
