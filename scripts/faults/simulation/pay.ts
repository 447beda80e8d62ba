// A person of a simulated world pays: any amount, any means, twice or late, and tries again with the same key.
import { randomUUID } from "node:crypto";
import { agreementOf } from "@/lib/services/method/agreement";
import { savePaymentAgreement } from "@/lib/services/method/payment-method-store";
import { finishAs, openAs, startAs } from "@/scripts/testing/payer";
import { act } from "./act";
import { anyMeans, confirm, GOOD_ACCOUNT, GOOD_CARD, type Means } from "./at-stripe";
import type { SimulatedPerson } from "./make-person";
import type { World } from "./world";

const TRIES = [1, 1, 2, 3] as const;

type Order = {
  idempotencyKey: string;
  what: "instalment" | "full" | "other";
  other: string;
  /** The debt to settle first, where the person chooses one. */
  account: string | undefined;
};

const orderOf = (what: Order["what"]): Order => ({
  ...{ idempotencyKey: randomUUID(), what, other: "", account: undefined },
});

export async function pay(world: World): Promise<void> {
  const { random } = world;
  const person = random.pick(world.people);
  const order: Order = {
    ...orderOf(random.pick(["instalment", "instalment", "instalment", "other", "full"])),
    other: `${random.between(5, 80)},${random.between(10, 99)}`,
    account: random.chance(0.3) ? random.pick(person.accountIds) : undefined,
  };
  for (let tries = random.pick(TRIES); tries > 0; tries -= 1) {
    if (await tryToPay(world, person, order, anyMeans(world))) return;
  }
}

/** The first instalment is paid and the card or account stays for the others, as most plans begin. */
export async function payFirstInstalment(world: World, person: SimulatedPerson): Promise<void> {
  const means = world.random.next() < 0.6 ? GOOD_CARD : GOOD_ACCOUNT;
  await tryToPay(world, person, orderOf("instalment"), means);
}

export async function payAll(world: World, person: SimulatedPerson): Promise<void> {
  await tryToPay(world, person, orderOf("full"), GOOD_CARD);
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
    startAs({ ...order, actor, now }),
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
