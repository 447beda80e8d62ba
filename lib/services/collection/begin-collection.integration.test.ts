import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { openCase } from "@/lib/services/support/open-case";
import { OWN_ACCOUNTS } from "@/lib/services/support/store";
import { createCollected, standing, workOff } from "@/scripts/testing/collected-payer";
import { beginPayment, cardFields, finishAs, owedBy, tracesOf } from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { beginCollection } from "./begin-collection";
import { resumeAutopay, switchAutopayOff } from "./change-autopay";
import { collectInstalment } from "./collect-instalment";

const world = withPaymentWorld();
let person: Awaited<ReturnType<typeof createCollected>>;
beforeEach(async () => {
  person = await createCollected(world, { card: "pm_card_visa" });
});

/** An instalment is due on the fifth, a Saturday: taken on Monday. */
const dueAt = new Date("2026-12-07T09:00:00Z");
const begin = (now = dueAt) => beginCollection({ planId: person.planId, now });
const attemptsOf = async () => (await standing(person.planId)).ids;

async function collect(now = dueAt): Promise<void> {
  for (const paymentId of await attemptsOf()) await collectInstalment({ paymentId, now });
}

async function reportDispute(): Promise<void> {
  const debtor = await readPayer(person.actor, { accounts: OWN_ACCOUNTS });
  const report = { kind: "dispute", reason: "amount_wrong", accountId: null, details: "" } as const;
  const opened = await openCase({
    ...{ debtor, now: dueAt },
    report: { ...report, idempotencyKey: randomUUID() },
  });
  expect(opened.ok).toBe(true);
}

describe("an instalment that is due", () => {
  it("is begun once and charged once, however often and at once it is asked for", async () => {
    await Promise.all(Array.from({ length: 20 }, () => begin()));
    const [paymentId = "", ...others] = await attemptsOf();
    expect(others).toEqual([]);
    const runs = Array.from({ length: 5 }, () => collectInstalment({ paymentId, now: dueAt }));
    await Promise.all(runs);
    await begin();
    await collect();
    expect(await attemptsOf()).toEqual([paymentId]);
    expect((await tracesOf(paymentId)).receipts).toHaveLength(1);
    expect(await owedBy(person.actor)).toBe(6_000n);
  });

  it("counts as on its way from its beginning, and may not be paid a second time meanwhile", async () => {
    await begin();
    const paid = beginPayment(person.actor, "120,00", dueAt);
    await expect(paid).rejects.toThrow("amount_above_balance");
  });

  it("waits for a person who is just paying, and goes on once they have left", async () => {
    await beginPayment(person.actor, "60,00", dueAt);
    await begin(new Date(dueAt.getTime() + 30 * 60_000));
    expect(await attemptsOf()).toEqual([]);
    const later = new Date(dueAt.getTime() + 61 * 60_000);
    await begin(later);
    await collect(later);
    expect((await standing(person.planId)).attempts).toEqual(["2026-12-07 succeeded"]);
    const left = await db.payment.findMany({
      where: { debtorId: person.actor.debtorId, origin: "debtor", status: "cancelled" },
    });
    expect(left).toHaveLength(1);
  });

  it("that was paid early is not collected", async () => {
    const { paymentId, clientSecret } = await beginPayment(person.actor, "60,00", world.now());
    await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
    await finishAs({ actor: person.actor, paymentId, now: world.now() });
    await begin();
    expect(await standing(person.planId)).toMatchObject({ attempts: [] });
    expect((await standing(person.planId)).collections).toContain("4 settled_otherwise");
  });

  it("that was paid in part is collected for the rest", async () => {
    const { paymentId, clientSecret } = await beginPayment(person.actor, "25,50", world.now());
    await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
    await finishAs({ actor: person.actor, paymentId, now: world.now() });
    await begin();
    const [id = ""] = await attemptsOf();
    expect(await db.payment.findUnique({ where: { id } })).toMatchObject({ amountMinor: 3_450n });
  });
});

describe("a hold", () => {
  it("lets nothing be begun after it, whoever was faster", async () => {
    await Promise.all([begin(), reportDispute(), begin()]);
    const begun = await attemptsOf();
    expect(begun.length).toBeLessThanOrEqual(1);
    await collect();
    await begin(new Date("2026-12-08T09:00:00Z"));
    expect(await attemptsOf()).toEqual(begun);
    expect(await owedBy(person.actor)).toBe(12_000n);
  });

  it("that came between the beginning and the charge stops it, and once released it is taken another day", async () => {
    await begin();
    await reportDispute();
    await collect();
    expect((await standing(person.planId)).attempts).toEqual(["2026-12-07 cancelled"]);
    const where = { debtorId: person.actor.debtorId };
    await db.hold.updateMany({ where, data: { releasedAt: dueAt } });
    const next = new Date("2026-12-08T09:00:00Z");
    await begin(next);
    await collect(next);
    expect((await standing(person.planId)).attempts).toEqual([
      ...["2026-12-07 cancelled", "2026-12-08 succeeded"],
    ]);
  });
});

describe("the person's own wish", () => {
  it("stops what has not reached the bank, and what was missed meanwhile is not taken by surprise", async () => {
    await begin();
    const { actor } = person;
    const debtor = { actor, debtorId: actor.debtorId };
    expect(await switchAutopayOff({ debtor, now: dueAt })).toEqual({ ok: true, value: null });
    await collect();
    expect(await standing(person.planId)).toMatchObject({
      ...{ autopay: "off", attempts: ["2026-12-07 cancelled"] },
    });
    const later = new Date("2026-12-20T09:00:00Z");
    await begin(later);
    for (const _ of [1, 2]) {
      expect(await resumeAutopay({ debtor, now: later })).toEqual({ ok: true, value: null });
    }
    await begin(later);
    expect(await standing(person.planId)).toMatchObject({
      ...{ autopay: "active", attempts: ["2026-12-07 cancelled"] },
    });
  });

  it("to pay everything ends the plan and what was collected for it", async () => {
    const { paymentId, clientSecret } = await beginPayment(person.actor, "120,00", world.now());
    await world.confirm(world.midi.publishableKey, clientSecret, cardFields("4242424242424242"));
    await finishAs({ actor: person.actor, paymentId, now: world.now() });
    await workOff(world);
    expect(await standing(person.planId)).toMatchObject({
      ...{ status: "completed", autopay: "ended", messages: ["receipt", "autopay_ended"] },
    });
  });
});
