import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { followPayment } from "@/lib/services/payment/follow-payment";
import { settlePayment } from "@/lib/services/payment/settle-payment";
import { control } from "@/sandbox/stripe/test-calls";
import {
  followKept,
  keptBy,
  messagesOf,
  payInstalment,
  personWithPlan,
} from "@/scripts/testing/keeper";
import { cardFields, debitFields } from "@/scripts/testing/payer";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { lapseMandate, lapseMandates } from "./lapse-mandates";
import { refreshMandate, refreshMethod } from "./refresh-method";
import { warnExpiringCards } from "./warn-expiring-cards";

const world = withPaymentWorld();

const CARD = cardFields("4242424242424242");
const ACCOUNT = debitFields("DE89370400440532013000");

async function keeper(fields: Record<string, string>) {
  const actor = await personWithPlan(world);
  await payInstalment(world, actor, fields);
  const [method] = (await keptBy(actor)).methods;
  if (!method) throw new Error("nothing is kept");
  const { creditorId } = actor;
  return {
    actor,
    method,
    about: { creditorId, objectId: method.stripeMethodId, now: world.now() },
  };
}

const waitingFor = async (id: string, task: string) => {
  const key = { "follow-method": "method", "lapse-mandate": "lapse" }[task] ?? "";
  return db.$queryRaw`select 1 as n from graphile_worker.jobs where key = ${`${key}:${id}`}`;
};

const count = (kinds: string[], kind: string) => kinds.filter((each) => each === kind).length;

async function setSchedule(actor: DebtorActor, addMinor: bigint): Promise<void> {
  const { planId } = await keptBy(actor);
  const last = await db.instalment.findFirstOrThrow({
    where: { planId },
    orderBy: { number: "desc" },
  });
  await db.instalment.update({
    where: { planId_number: { planId, number: last.number } },
    data: { amountMinor: last.amountMinor + addMinor },
  });
}

describe("a kept card", () => {
  it("that the bank replaced by itself goes on under its new digits and date", async () => {
    const { method, about, actor } = await keeper(CARD);
    const change = { exp_month: 3, exp_year: 2044, last4: "1881" };
    await control(world, "control", { do: "update_card", id: method.stripeMethodId, ...change });
    await refreshMethod(about);
    await refreshMethod(about);
    const kept = await keptBy(actor);
    expect(kept.methods).toMatchObject([
      { status: "active", last4: "1881", validUntil: new Date("2044-03-31") },
    ]);
    expect(kept.autopay).toBe("active");
    const updates = { where: { debtorId: actor.debtorId, action: "method.updated" } };
    expect(await db.auditEvent.count(updates)).toBe(1);
  });

  it("that expires within 30 days is warned of once", async () => {
    const { method, actor } = await keeper(cardFields("4242424242424242", "2027"));
    const at = (day: string) => new Date(`${day}T09:00:00Z`);
    await db.$executeRaw`delete from graphile_worker._private_jobs`;
    await warnExpiringCards({ now: at("2027-11-30") });
    expect(await waitingFor(method.id, "follow-method")).toEqual([]);
    await warnExpiringCards({ now: at("2027-12-02") });
    expect(await waitingFor(method.id, "follow-method")).toHaveLength(1);
    await followKept(actor, at("2027-12-02"));
    await followKept(actor, at("2027-12-03"));
    expect(count(await messagesOf(actor), "card_expiring")).toBe(1);
    await db.$executeRaw`delete from graphile_worker._private_jobs`;
    await warnExpiringCards({ now: at("2027-12-03") });
    expect(await waitingFor(method.id, "follow-method")).toEqual([]);
  });

  it("is not warned of where nothing is left to be taken from it", async () => {
    const { actor } = await keeper(cardFields("4242424242424242", "2027"));
    const { planId } = await keptBy(actor);
    const { debtorId } = actor;
    const { totalMinor } = await db.repaymentPlan.findUniqueOrThrow({ where: { id: planId } });
    await db.payment.updateMany({ where: { debtorId }, data: { amountMinor: totalMinor } });
    await followKept(actor, new Date("2027-12-02T09:00:00Z"));
    expect(count(await messagesOf(actor), "card_expiring")).toBe(0);
  });

  it("that was detached at Stripe is not charged any more, and its person is asked for another", async () => {
    const { method, about, actor } = await keeper(CARD);
    const { stripeClient } = await import("@/lib/adapters/stripe/client");
    const { stripeAccountOf } = await import("@/lib/services/creditor/stripe-account-of");
    const creditor = await db.creditor.findUniqueOrThrow({ where: { id: actor.creditorId } });
    await stripeClient(stripeAccountOf(creditor)).paymentMethods.detach(method.stripeMethodId);
    await refreshMethod(about);
    await followKept(actor, world.now());
    expect(await keptBy(actor)).toMatchObject({
      ...{ autopay: "paused", methods: [{ status: "unusable", detachedAt: world.now() }] },
    });
    expect(count(await messagesOf(actor), "method_needed")).toBe(1);
  });
});

describe("a mandate", () => {
  it("that the bank ends is refused, pauses the collection, and asks for another account once", async () => {
    const { method, about, actor } = await keeper(ACCOUNT);
    const objectId = method.mandate?.stripeMandateId ?? "";
    await control(world, "control", { do: "end_mandate", id: objectId });
    for (const _ of [1, 2]) await refreshMandate({ ...about, objectId });
    for (const _ of [1, 2]) await followKept(actor, world.now());
    expect(await keptBy(actor)).toMatchObject({
      ...{ autopay: "paused", methods: [{ status: "unusable", mandate: { status: "refused" } }] },
    });
    expect(count(await messagesOf(actor), "method_needed")).toBe(1);
  });

  it.each(["the mandate", "the return"])(
    "that ends with a debit that comes back is told with the return alone, where Stripe tells of %s first",
    async (first) => {
      const { method, about, actor } = await keeper(ACCOUNT);
      const payment = await db.payment.findFirstOrThrow({
        where: { debtorId: actor.debtorId, methodKind: "sepa_debit" },
      });
      const { id: paymentId, stripeIntentId } = payment;
      const hear = async () => {
        await settlePayment({ paymentId, now: world.now(), isThorough: true });
        await followPayment({ paymentId, now: world.now() });
      };
      world.advanceDays(12);
      await hear();
      await control(world, "control", { do: "dispute", id: stripeIntentId });
      if (first === "the return") await hear();
      const objectId = method.mandate?.stripeMandateId ?? "";
      await refreshMandate({ ...about, objectId, now: world.now() });
      await followKept(actor, world.now());
      if (first === "the mandate") await hear();
      await followKept(actor, world.now());
      const told = await messagesOf(actor);
      expect(count(told, "debit_returned")).toBe(1);
      expect(count(told, "method_needed")).toBe(0);
      expect(await keptBy(actor)).toMatchObject({ methods: [{ status: "unusable" }] });
    },
  );

  it("of somebody else's creditor is none of ours", async () => {
    const { method, about, actor } = await keeper(ACCOUNT);
    const objectId = method.mandate?.stripeMandateId ?? "";
    await control(world, "control", { do: "end_mandate", id: objectId });
    await refreshMandate({ ...about, creditorId: world.clairance.id, objectId });
    expect(await keptBy(actor)).toMatchObject({ autopay: "active" });
  });

  it("lapses 36 months after its last debit, not before, and not where a debit came in between", async () => {
    const { method, actor } = await keeper(ACCOUNT);
    const lapseOn = async (day: string) => {
      await db.$executeRaw`delete from graphile_worker._private_jobs`;
      const now = new Date(`${day}T14:00:00Z`);
      await lapseMandates({ now });
      const queued = await waitingFor(method.id, "lapse-mandate");
      await lapseMandate({ methodId: method.id, now });
      return [queued, (await keptBy(actor)).methods[0]?.mandate?.status];
    };
    expect(await lapseOn("2029-11-22")).toEqual([[], "active"]);
    await db.mandate.update({
      where: { methodId: method.id },
      data: { lastUsedOn: new Date("2027-01-05") },
    });
    expect(await lapseOn("2029-11-23")).toEqual([[], "active"]);
    expect(await lapseOn("2030-01-05")).toEqual([[{ n: 1 }], "lapsed"]);
    expect(await keptBy(actor)).toMatchObject({ autopay: "paused" });
  });
});

it("debits are announced again where dates or amounts have changed, and only then", async () => {
  const { actor } = await keeper(ACCOUNT);
  await followKept(actor, world.now());
  await followKept(actor, world.now());
  expect(count(await messagesOf(actor), "collection_schedule")).toBe(1);
  await setSchedule(actor, 100n);
  for (const _ of [1, 2]) await followKept(actor, world.now());
  expect(count(await messagesOf(actor), "collection_schedule")).toBe(2);
});
