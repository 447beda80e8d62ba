import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { agentOf } from "@/scripts/testing/shared-screen";
import { openedCase } from "@/scripts/testing/staff-inbox";
import { exportReport, getReports } from "./get-reports";

const now = new Date("2026-11-28T10:00:00Z");
const creditors = { midi: "", clairance: "" };
const people: string[] = [];
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

beforeAll(async () => {
  creditors.midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  creditors.clairance = (await createCreditor(CLAIRANCE, now)).id;
  for (let count = 0; count < 3; count += 1) {
    people.push((await identifiedPerson(creditors.midi, now)).actor.debtorId);
  }
});

async function reports(role: StaffRole = "operations", creditorId = creditors.midi, asked = {}) {
  const member = await agentOf(creditorId, now, { role });
  return getReports({ member, asked, now });
}
async function report() {
  const found = await reports();
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

const paid = (amountMinor: bigint, succeededAt: Date, more: object = {}) =>
  db.payment.create({
    data: {
      ...{ id: randomUUID(), creditorId: creditors.midi, debtorId: people[0] ?? "" },
      ...{ idempotencyKey: randomUUID(), purpose: "other", currency: "EUR", amountMinor },
      ...{ status: "succeeded", methodKind: "card", createdAt: succeededAt, succeededAt, ...more },
    },
  });

async function agreed(status: string, paidMinor: bigint, dueOn: string) {
  const id = randomUUID();
  const [, debtorId = ""] = people;
  const money = { currency: "EUR", totalMinor: 9000n, instalmentMinor: 3000n };
  await db.repaymentPlan.create({
    data: {
      ...{ id, debtorId, creditorId: creditors.midi, status, ...money, frequency: "monthly" },
      ...{ firstOn: new Date(dueOn), proposedAt: now, acceptedAt: now },
    },
  });
  const instalment = { planId: id, number: 1, dueOn: new Date(dueOn), amountMinor: 3000n };
  await db.instalment.create({ data: instalment });
  if (paidMinor > 0n) await paid(paidMinor, hoursLater(-24 * 40), { planId: id });
}

describe("reports of a creditor", () => {
  test("add up what came in by day and method, and what of it went back", async () => {
    await paid(4000n, now);
    // Two in the morning of the next day in Paris.
    await paid(1000n, new Date("2026-11-27T23:30:00Z"), {
      ...{ methodKind: "sepa_debit", status: "returned" },
    });
    await paid(500n, now, { status: "partially_refunded", refundedMinor: 200n });
    await paid(7777n, hoursLater(-24 * 40));
    const { collected, period } = await report();
    expect(period).toEqual({ from: "2026-10-30", to: "2026-11-28", unit: "day" });
    expect(collected.parts).toHaveLength(30);
    expect(collected.parts.at(-1)).toMatchObject({
      ...{ first: "2026-11-28", payments: 3, received: { amountMinor: 5500n } },
      back: { amountMinor: 1200n },
    });
    expect(collected.total.received.amountMinor).toBe(5500n);
    expect(collected.methods).toMatchObject([
      { method: "card", payments: 2, received: { amountMinor: 4500n } },
      { method: "sepa_debit", payments: 1, back: { amountMinor: 1000n } },
      ...[{ payments: 0 }, { payments: 0 }, { payments: 0 }],
    ]);
  });

  test("tell plans that are kept, missed and broken off apart", async () => {
    await agreed("cancelled", 0n, "2026-11-20");
    await agreed("completed", 0n, "2026-11-20");
    await agreed("completed", 0n, "2026-11-20");
    await agreed("active", 2999n, "2026-11-20");
    const { plans } = await report();
    expect(plans.keptPercent).toBe(67);
    const counts = plans.states.map(({ state, plans: count }) => [state, count]);
    expect(Object.fromEntries(counts)).toEqual({
      ...{ active: 0, behind: 1, completed: 2, cancelled: 1, superseded: 0 },
    });
  });

  test("say no number by which somebody could be known", async () => {
    const [debtorId = ""] = people;
    const about = { creditorId: creditors.midi, debtorId, now };
    for (let count = 0; count < 6; count += 1) {
      await openedCase({ ...about, kind: "dispute", reason: "amount_wrong" });
    }
    await openedCase({ ...about, kind: "bereavement", reason: "account_holder_died" });
    await openedCase({ ...about, kind: "callback", reason: "any_time" });
    const { reasons } = await report();
    expect(reasons.told).toEqual({
      told: [{ key: "dispute.amount_wrong", count: 6 }],
      others: "few",
    });
    expect(reasons.causes).toEqual({ told: [], others: null });
  });

  test("measure how long people waited for an answer, from their first message on", async () => {
    const id = randomUUID();
    const [debtorId = ""] = people;
    const status = { status: "open", openedAt: now, lastNumber: 4 };
    await db.conversation.create({
      data: { id, creditorId: creditors.midi, debtorId, ...status },
    });
    const wrote = (number: number, author: string, minutes: number) => ({
      ...{ id: randomUUID(), conversationId: id, number, key: randomUUID(), author },
      ...{ channel: "page", kind: "text", bodySealed: Buffer.from("x") },
      writtenAt: new Date(now.getTime() + minutes * 60_000),
    });
    await db.conversationMessage.createMany({
      data: [
        ...[wrote(1, "debtor", 0), wrote(2, "debtor", 5), wrote(3, "staff", 10)],
        // Says more, without having been asked.
        wrote(4, "staff", 60),
      ],
    });
    const { answering } = await report();
    expect(answering.waits[0]).toEqual({
      ...{ of: "messages", count: 1, median: 600, p90: 600, open: null },
    });
    expect(answering.waits[1]).toMatchObject({ of: "callbacks", count: 0, open: 1 });
  });

  test("follow the people who were sent a link as far as they came", async () => {
    await db.paymentLink.updateMany({ data: { openedAt: now } });
    const [first = ""] = people;
    const event = { debtorId: first, creditorId: creditors.midi, details: {}, at: now };
    await db.$executeRaw`select audit_write(${JSON.stringify([
      { ...event, actorKind: "link", actorId: "x", action: "identity.confirmed" },
    ])}::jsonb)`;
    const { journey } = await report();
    const steps = journey.steps.map(({ step, people: count }) => [step, count]);
    expect(Object.fromEntries(steps)).toMatchObject({
      ...{ invited: 3, opened: 3, identified: 1, paid: 1, budget: 0, told: 1 },
    });
  });
});

describe("who reads reports", () => {
  test("is who may, and of their own creditor: another's rows are in no figure", async () => {
    for (const role of ["agent", "admin"] as const) {
      expect(await reports(role)).toEqual({ ok: false, error: "not_allowed" });
    }
    for (const role of ["supervisor", "auditor"] as const) {
      expect((await reports(role)).ok).toBe(true);
    }
    expect(await reports("operations", creditors.clairance)).toMatchObject({
      value: {
        collected: { total: { payments: 0 } },
        plans: { keptPercent: null },
        reasons: { told: { told: [], others: null } },
        answering: { waits: [{ count: 0 }, { open: 0 }, { open: 0 }] },
        journey: { steps: [{ people: 0 }, {}, {}, {}, {}, {}, {}] },
      },
    });
  });

  test("takes one as a file without a name in it, and the trail says so", async () => {
    const member = await agentOf(creditors.midi, now, { role: "auditor" });
    const taken = await exportReport({ member, report: "reasons", asked: {}, now });
    expect(taken).toMatchObject({ ok: true, value: { name: "reasons-2026-10-30-2026-11-28.csv" } });
    const lines = taken.ok ? taken.value.file.slice(1).trim().split("\r\n") : [];
    expect(lines).toEqual(["by,of,people", "told,dispute.amount_wrong,6", "told,others,few"]);
    const where = { creditorId: creditors.midi, action: "report.exported" };
    const [line] = await db.auditEvent.findMany({ where });
    expect(line).toMatchObject({ actorId: member.actor.staffId });
    const unknown = { member, report: "toString", asked: {}, now };
    expect(await exportReport(unknown)).toMatchObject({ error: "unknown" });
    const agent = await agentOf(creditors.midi, now);
    const refused = { member: agent, report: "plans", asked: {}, now };
    expect(await exportReport(refused)).toMatchObject({ error: "not_allowed" });
  });
});
