// What people decide about their plan and their money: another card or account, none any more, collected or not, and what
// becomes of what they paid too much.
import { randomUUID } from "node:crypto";
import { resumeAutopay, switchAutopayOff } from "@/lib/services/collection/change-autopay";
import { beginSetup } from "@/lib/services/method/begin-setup";
import { finishSetup, SETUP_PAGE } from "@/lib/services/method/finish-setup";
import { METHOD_PAGE } from "@/lib/services/method/get-method-page";
import { METHOD_REMOVAL, removeMethod } from "@/lib/services/method/remove-method";
import { applyOverpayment } from "@/lib/services/overpayment/apply-overpayment";
import { OVERPAYMENT_PAGE } from "@/lib/services/overpayment/get-overpayment-page";
import { sendOverpaymentBack } from "@/lib/services/overpayment/send-back";
import { readPayer } from "@/scripts/testing/read-as";
import { act } from "./act";
import { anyMeans, confirm, GOOD_ACCOUNT, GOOD_CARD } from "./at-stripe";
import { doSomeJobs } from "./jobs";
import { payAll } from "./pay";
import { deliverSome } from "./webhooks";
import type { World } from "./world";

const DAY_MS = 86_400_000;
const MANY = 50;

/** On the page of the kept card, after a one-time code. Pressed twice by some, with the same key. */
export async function changeMethod(world: World): Promise<void> {
  const { random } = world;
  const { actor } = random.pick(world.people);
  const idempotencyKey = randomUUID();
  const means = random.chance(0.3) ? anyMeans(world) : random.pick([GOOD_CARD, GOOD_ACCOUNT]);
  for (let presses = random.between(1, 2); presses > 0; presses -= 1) {
    const begun = await act(world, "another card or account is given", async () => {
      const now = world.clock.now();
      const read = await readPayer(actor, METHOD_PAGE);
      const session = {
        locale: "fr",
        startedAt: now,
        isElevated: true,
        elevatedAt: now,
        deviceId: null,
        linkChannel: null,
        share: null,
      };
      const debtor = { ...read, ...session, expiresAt: new Date(now.getTime() + DAY_MS) };
      const addressHash = new Uint8Array(32);
      return beginSetup({ debtor, idempotencyKey, locale: "fr", addressHash, now });
    });
    if (begun.kind !== "done" || !begun.value.ok) continue;
    const { setupId, clientSecret } = begun.value.value;
    if (clientSecret) await confirm(world, clientSecret, means);
    if (random.chance(0.3)) return;
    await act(world, `setup ${setupId} comes back`, async () =>
      finishSetup(await readPayer(actor, SETUP_PAGE, setupId), world.clock.now()),
    );
  }
}

export async function changeCollection(world: World): Promise<void> {
  const { actor } = world.random.pick(world.people);
  const change = world.random.pick(["off", "on", "on", "forget"]);
  await act(world, `collection: ${change}`, async () => {
    const now = world.clock.now();
    const debtor = await readPayer(actor, METHOD_REMOVAL);
    if (change === "forget") return removeMethod({ debtor, now });
    return change === "on" ? resumeAutopay({ debtor, now }) : switchAutopayOff({ debtor, now });
  });
}

/** What was paid too much goes back, or settles what is owed; the same form is posted twice by some. */
export async function decideOnOverpayment(world: World): Promise<void> {
  const { random } = world;
  const idempotencyKey = randomUUID();
  const decide = random.pick([applyOverpayment, sendOverpaymentBack]);
  for (const { actor } of world.people) {
    for (let posts = random.between(1, 2); posts > 0; posts -= 1) {
      await act(world, `on what was paid too much: ${decide.name}`, async () => {
        const debtor = await readPayer(actor, OVERPAYMENT_PAGE);
        return decide({ debtor, idempotencyKey, now: world.clock.now() });
      });
    }
  }
}

/** How too much comes to be paid: money that was given back is paid again, and then the giving back fails. */
export async function payTooMuch(world: World): Promise<void> {
  const { random, outside } = world;
  const { actor } = random.pick(world.people);
  const charges = outside.stripe().charges.oldestFirst();
  const charge = charges.findLast((one) => one.status === "succeeded" && !one.disputed);
  if (!charge || charge.amount_refunded > 0) return;
  const { id } = outside.controls.act({ do: "refund", id: charge.id }) as { id: string };
  await deliverSome(world, MANY);
  await doSomeJobs(world, Number.POSITIVE_INFINITY);
  const person = world.people.find((one) => one.actor === actor);
  if (person) await payAll(world, person);
  try {
    outside.controls.act({ do: "fail_refund", id });
  } catch {
    // It had been disputed meanwhile.
  }
  await deliverSome(world, MANY);
  await doSomeJobs(world, Number.POSITIVE_INFINITY);
  await decideOnOverpayment(world);
}
