// A person of a simulated world pays: any amount, any means, twice or late, and tries again with the same key.
import { randomUUID } from "node:crypto";
import { agreementOf } from "@/lib/services/method/agreement";
import { savePaymentAgreement } from "@/lib/services/method/payment-method-store";
import { cardFields, debitFields, finishAs, openAs, startAs } from "@/scripts/testing/payer";
import { act } from "./act";
import type { SimulatedPerson } from "./make-person";
import { STRIPE_KEYS, type World } from "./world";

/** What the sandbox makes of each: docs/sandbox.md. */
const CARDS = [
  ...["4242424242424242", "4242424242424242", "4242424242424242"],
  ...["4000000000009995", "4000000000000341", "4000000000000259", "4000009951000002"],
  ...["4000002500003155", "4000000000005126"],
];
const IBANS = [
  ...["FR1420041010050500013M02606", "FR1420041010050500013M02606"],
  ...["FR8420041010050500013M02607", "FR5720041010050500013M02608", "FR6020041010050500013M02651"],
];
const GOOD_CARD = "4242424242424242";
const GOOD_IBAN = "FR1420041010050500013M02606";
const TRIES = [1, 1, 2, 3] as const;

type Means = { isCard: boolean; means: string };
type Order = { idempotencyKey: string; what: "instalment" | "full" | "other"; other: string };

export async function pay(world: World): Promise<void> {
  const { random } = world;
  const person = random.pick(world.people);
  const order: Order = {
    idempotencyKey: randomUUID(),
    what: random.pick(["instalment", "instalment", "instalment", "other", "full"]),
    other: `${random.between(5, 80)},${random.between(10, 99)}`,
  };
  for (let tries = random.pick(TRIES); tries > 0; tries -= 1) {
    if (await tryToPay(world, person, order, anyMeans(world))) return;
  }
}

/** The first instalment is paid and the card or account stays for the others, as most plans begin. */
export async function payFirstInstalment(world: World, person: SimulatedPerson): Promise<void> {
  const isCard = world.random.next() < 0.6;
  const order: Order = { idempotencyKey: randomUUID(), what: "instalment", other: "" };
  await tryToPay(world, person, order, { isCard, means: isCard ? GOOD_CARD : GOOD_IBAN });
}

function anyMeans({ random }: World): Means {
  const isCard = random.chance(0.6);
  return { isCard, means: random.pick(isCard ? CARDS : IBANS) };
}

/** True once the return page has told an end. */
async function tryToPay(
  world: World,
  { actor }: SimulatedPerson,
  order: Order,
  means: Means,
): Promise<boolean> {
  const now = world.clock.now();
  const started = await act(world, `${order.what} is chosen`, () =>
    startAs({ ...order, account: undefined, actor, now }),
  );
  if (started.kind !== "done" || !started.value.ok) return false;
  const { paymentId } = started.value.value;
  const opened = await act(world, `payment ${paymentId} is opened`, async () => {
    const agreement = { actor, locale: "fr", addressHash: new Uint8Array(32), now };
    await savePaymentAgreement(paymentId, agreementOf(agreement));
    return openAs({ actor, paymentId, now });
  });
  if (opened.kind !== "done" || !opened.value.ok) return false;
  const { clientSecret } = opened.value.value;
  if (clientSecret) await confirm(world, clientSecret, means);
  // Some never come back from paying.
  if (world.random.chance(0.3)) return true;
  const ended = await act(world, `payment ${paymentId} comes back`, () =>
    finishAs({ actor, paymentId, now: world.clock.now() }),
  );
  return ended.kind === "done" && ended.value.kind !== "checking";
}

async function confirm(
  world: World,
  clientSecret: string,
  { isCard, means }: Means,
): Promise<void> {
  const { random, story, clock } = world;
  const fields = isCard ? cardFields(means) : debitFields(means);
  const [intentId = ""] = clientSecret.split("_secret");
  const status = await ask(world, intentId, "confirm", { client_secret: clientSecret, ...fields });
  story.push(`${clock.now().toISOString()} ${intentId} is confirmed with ${means}: ${status}`);
  if (status !== "requires_action") return;
  const outcome = random.pick(["complete", "complete", "fail"]);
  await ask(world, intentId, "challenge", { client_secret: clientSecret, outcome });
}

/** As the browser's script does; answers the intent's status, or why not. */
async function ask(
  { outsideUrl }: World,
  intentId: string,
  what: "confirm" | "challenge",
  fields: Record<string, string>,
): Promise<string> {
  const response = await fetch(`${outsideUrl}/stripe-js/payment_intents/${intentId}/${what}`, {
    method: "POST",
    headers: { authorization: `Bearer ${STRIPE_KEYS.publishableKey}` },
    body: new URLSearchParams(fields),
  });
  const answer = (await response.json()) as { status?: string; error?: { code?: string } };
  return answer.status ?? answer.error?.code ?? `${response.status}`;
}
