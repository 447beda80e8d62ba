import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { retrieveIntent } from "@/lib/adapters/stripe/retrieve-intent";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { denyIdentity } from "@/lib/services/identity/deny-identity";
import { sendPaymentLink } from "@/lib/services/link/send-payment-link";
import { openCase } from "@/lib/services/support/open-case";
import { OWN_ACCOUNTS } from "@/lib/services/support/store";
import { createCollected, standing, workOff } from "@/scripts/testing/collected-payer";
import { owedBy, tracesOf } from "@/scripts/testing/payer";
import { type PaymentWorld, startPaymentWorld } from "@/scripts/testing/payment-world";
import { readPayer } from "@/scripts/testing/read-as";
import { beginCollection } from "./begin-collection";
import { resumeAutopay } from "./change-autopay";
import { collectDue } from "./collect-due";
import { collectInstalment } from "./collect-instalment";

const CARD = { card: "pm_card_visa" };
const ASKS = { card: "pm_card_authenticationRequired" };
type Person = Awaited<ReturnType<typeof createCollected>>;

let world: PaymentWorld;
const paying: Person[] = [];
const asked: Person[] = [];
beforeAll(async () => {
  world = await startPaymentWorld();
  // Everybody that the tests need, before the day comes on which an instalment of the fifth, a Saturday, is taken.
  for (let count = 0; count < 14; count += 1) paying.push(await createCollected(world, CARD));
  for (let count = 0; count < 7; count += 1) asked.push(await createCollected(world, ASKS));
  world.advanceDays(14);
}, 120_000);
afterAll(() => world.stop());

function takeOne(people: Person[]): Person {
  const person = people.pop();
  if (!person) throw new Error("more people are needed");
  return person;
}

const HOLDS = [
  { kind: "dispute", reason: "amount_wrong" },
  { kind: "procedure", reason: "filed" },
  { kind: "procedure", reason: "admissible" },
  { kind: "procedure", reason: "breathing_space" },
  { kind: "bereavement", reason: "account_holder_died" },
  { kind: "hardship", reason: "income_fell" },
] as const;

async function report({ actor }: Person, said: (typeof HOLDS)[number]): Promise<void> {
  const debtor = await readPayer(actor, { accounts: OWN_ACCOUNTS });
  const opened = await openCase({
    ...{ debtor, now: world.now() },
    report: { ...said, accountId: null, details: "", idempotencyKey: randomUUID() },
  });
  expect(opened.ok).toBe(true);
}

const begin = ({ planId }: Person) => beginCollection({ planId, now: world.now() });
const attemptsOf = async ({ planId }: Person) => (await standing(planId)).attempts;

async function intentStatus(paymentId: string) {
  const { stripeIntentId, creditorId } = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
  });
  const creditor = await db.creditor.findUniqueOrThrow({ where: { id: creditorId } });
  const intent = await retrieveIntent(stripeAccountOf(creditor), stripeIntentId ?? "");
  return intent.ok && intent.value.status;
}

describe.each(HOLDS)("a hold ($kind, $reason)", (said) => {
  it("lets nothing be begun, stops what has not reached the bank, and ends what the bank asks for", async () => {
    const [before, between, toConfirm] = [takeOne(paying), takeOne(paying), takeOne(asked)];
    await report(before, said);
    await begin(before);
    expect(await attemptsOf(before)).toEqual([]);

    await begin(between);
    await report(between, said);
    const [begun = ""] = (await standing(between.planId)).ids;
    await collectInstalment({ paymentId: begun, now: world.now() });
    expect(await attemptsOf(between)).toEqual(["2026-12-07 cancelled"]);

    await begin(toConfirm);
    const [waiting = ""] = (await standing(toConfirm.planId)).ids;
    await collectInstalment({ paymentId: waiting, now: world.now() });
    expect(await attemptsOf(toConfirm)).toEqual(["2026-12-07 requires_action"]);
    await report(toConfirm, said);
    await workOff(world);
    expect(await attemptsOf(toConfirm)).toEqual(["2026-12-07 cancelled"]);
    expect(await intentStatus(waiting)).toBe("cancelled");
    for (const { actor } of [before, between, toConfirm]) expect(await owedBy(actor)).toBe(12_000n);
  });
});

describe("'this isn't me'", () => {
  async function deny({ actor: { debtorId } }: Person): Promise<void> {
    const now = world.now();
    const sent = await sendPaymentLink({ debtorId, purpose: "invitation", now });
    if (!sent.ok) throw new Error(sent.error);
    const token = sent.value.url.split("/l/")[1] ?? "";
    const denied = await denyIdentity({ token, reason: "unknown_person", now });
    expect(denied.ok).toBe(true);
  }
  const resume = ({ actor }: Person) =>
    resumeAutopay({ debtor: { actor, debtorId: actor.debtorId }, now: world.now() });

  it("stops the collection in the same moment, whoever was faster, and pauses it", async () => {
    const person = takeOne(paying);
    await Promise.all([begin(person), deny(person), begin(person)]);
    for (const paymentId of (await standing(person.planId)).ids) {
      await collectInstalment({ paymentId, now: world.now() });
    }
    await workOff(world);
    await collectDue({ now: world.now() });
    await workOff(world);
    const stood = await standing(person.planId);
    expect(stood).toMatchObject({ status: "active", autopay: "paused" });
    expect(stood.attempts.every((attempt) => attempt.endsWith("cancelled"))).toBe(true);
    expect(stood.messages).toEqual(["invitation"]);
    expect(await owedBy(person.actor)).toBe(12_000n);
    const { debtorId } = person.actor;
    const trail = await db.auditEvent.findMany({ where: { debtorId, action: "autopay.paused" } });
    expect(trail.map(({ reason }) => reason)).toEqual(["wrong_person"]);
    expect(await db.outboxEvent.count({ where: { type: "plan.autopay_paused" } })).toBe(1);
  });

  it("ends what the bank asked to confirm", async () => {
    const person = takeOne(asked);
    await begin(person);
    const [paymentId = ""] = (await standing(person.planId)).ids;
    await collectInstalment({ paymentId, now: world.now() });
    await deny(person);
    await workOff(world);
    expect((await tracesOf(paymentId)).status).toBe("cancelled");
  });

  it("lets nobody take the collection up again before it is cleared up, and then the person", async () => {
    const person = takeOne(paying);
    await deny(person);
    await workOff(world);
    expect(await resume(person)).toEqual({ ok: false, error: "autopay_unknown" });
    const { debtorId } = person.actor;
    await db.supportCase.updateMany({
      where: { debtorId, kind: "wrong_person" },
      data: { status: "closed", closedAt: world.now() },
    });
    expect(await resume(person)).toEqual({ ok: true, value: null });
    await begin(person);
    const [paymentId = ""] = (await standing(person.planId)).ids;
    await collectInstalment({ paymentId, now: world.now() });
    expect(await attemptsOf(person)).toEqual(["2026-12-07 succeeded"]);
  });
});
