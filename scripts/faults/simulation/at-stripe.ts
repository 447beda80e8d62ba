// What the payer's browser does at Stripe, without the program: cards and accounts of every kind, confirmed for an intent.
import { cardFields, debitFields } from "@/scripts/testing/payer";
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

export type Means = { isCard: boolean; means: string };

export const GOOD_CARD: Means = { isCard: true, means: "4242424242424242" };
export const GOOD_ACCOUNT: Means = { isCard: false, means: "FR1420041010050500013M02606" };

export function anyMeans({ random }: World): Means {
  const isCard = random.chance(0.6);
  return { isCard, means: random.pick(isCard ? CARDS : IBANS) };
}

/** Confirms a payment's or a setup's intent, and answers the bank's question where it asks one. */
export async function confirm(
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
  const kind = intentId.startsWith("seti_") ? "setup_intents" : "payment_intents";
  const response = await fetch(`${outsideUrl}/stripe-js/${kind}/${intentId}/${what}`, {
    method: "POST",
    headers: { authorization: `Bearer ${STRIPE_KEYS.publishableKey}` },
    body: new URLSearchParams(fields),
  });
  const answer = (await response.json()) as { status?: string; error?: { code?: string } };
  return answer.status ?? answer.error?.code ?? `${response.status}`;
}
