import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { reachablePerson } from "@/scripts/testing/reachable-person";
import { agentOf } from "@/scripts/testing/shared-screen";
import { idsOf, inboxOf, openedCase } from "@/scripts/testing/staff-inbox";
import { assignCase, caseColleagues } from "./assign-case";
import { workCase } from "./work-case";

const now = new Date("2026-11-28T10:00:00Z");
const creditors = { midi: "", clairance: "" };
let debtorId = "";
let team = "";

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  creditors.midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  creditors.clairance = (await createCreditor(CLAIRANCE, now)).id;
  const contact = { phone: "+33612345678", email: null };
  debtorId = (await reachablePerson(creditors.midi, contact, "EM-78", now)).id;
  team = randomUUID();
  const sud = { id: team, creditorId: creditors.midi, name: "Sud", createdAt: now };
  await db.team.create({ data: sud });
});

const actorOf = async (role: StaffActor["role"], teamId: string | null = null) =>
  (await agentOf(creditors.midi, now, { role, teamId })).actor;

const opened = (kind: string, reason: string, about: string | null = debtorId) =>
  openedCase({ creditorId: creditors.midi, debtorId: about, kind, reason, now });
const inbox = (actor: StaffActor, kind?: string, whose = "all") =>
  inboxOf(actor, { kind, whose, now });

describe("the inbox", () => {
  test("finds by its topic what could not be collected twice, apart from who asked to be called", async () => {
    const agent = await actorOf("agent");
    const missed = await opened("callback", "missed_instalments");
    const callback = await opened("callback", "any_time");
    const alarm = await opened("alarm", "payment_unknown", null);
    const difference = await opened("alarm", "reconciliation_difference", null);
    expect(idsOf((await inbox(agent, "missed_instalments")).cases)).toEqual([missed]);
    expect(idsOf((await inbox(agent, "callback")).cases)).toEqual([callback]);
    expect(idsOf((await inbox(agent, "alarm")).cases)).toEqual([alarm]);
    expect(idsOf((await inbox(agent, "reconciliation")).cases)).toEqual([difference]);
    const { cases } = await inbox(agent);
    expect(idsOf(cases).toSorted()).toEqual([missed, callback, alarm, difference].toSorted());
    expect(cases.map(({ topic }) => topic).toSorted()).toEqual([
      ...["alarm", "callback", "missed_instalments", "reconciliation"],
    ]);
  });

  test("has the differences with Stripe that are not settled, both sides shown, of one's own creditor", async () => {
    const run = randomUUID();
    const { midi: creditorId } = creditors;
    await db.reconciliationRun.create({
      data: {
        ...{ id: run, creditorId, fromOn: now, toOn: now, currency: "EUR", matched: 0, healed: 0 },
        ...{ providerOpeningMinor: 0n, providerClosingMinor: 0n, ranAt: now },
        ...{ booksOpeningMinor: 0n, booksClosingMinor: 0n },
      },
    });
    const difference = (key: string, settledAt: Date | null) => ({
      ...{ id: randomUUID(), creditorId, runId: run, key, kind: "amount_mismatch" },
      ...{ movementKind: "payment", currency: "EUR", foundAt: now, settledAt },
      ...{ providerMovementId: "txn_1", providerSourceId: "ch_1", providerMinor: 4210n },
      ...{ providerAt: now, entryId: 7n, booksMinor: 4200n, booksAt: now },
    });
    await db.reconciliationDifference.createMany({
      data: [difference("open", null), difference("settled", now)],
    });
    const { differences } = await inbox(await actorOf("agent"), "reconciliation");
    expect(differences).toMatchObject([
      {
        kind: "amount_mismatch",
        provider: { reference: "txn_1", source: "ch_1", amount: { amountMinor: 4210n } },
        books: { reference: "7", source: null, amount: { amountMinor: 4200n } },
      },
    ]);
    const stranger = (await agentOf(creditors.clairance, now)).actor;
    expect(await inbox(stranger)).toMatchObject({ cases: [], replies: [], differences: [] });
  });

  test("has who waits for an answer, who waits longest first", async () => {
    const agent = await actorOf("agent");
    const conversation = randomUUID();
    await db.conversation.create({
      data: {
        ...{ id: conversation, creditorId: creditors.midi, debtorId, status: "waiting" },
        ...{ waitingSince: now, openedAt: now, lastNumber: 1 },
      },
    });
    const free = await inbox(agent, "reply", "free");
    expect(free.replies).toMatchObject([{ conversationId: conversation, name: "Jean Durand" }]);
    expect(free.cases).toEqual([]);
    expect((await inbox(agent, "reply", "mine")).replies).toEqual([]);
    expect((await inbox(agent, "dispute", "free")).replies).toEqual([]);
  });
});

describe("giving a case to a colleague", () => {
  test("is a supervisor's, to who sees the file, and back to be taken", async () => {
    const caseId = await opened("dispute", "other");
    const supervisor = await actorOf("supervisor");
    const anna = await actorOf("agent");
    const give = (to: string | null, actor = supervisor) => assignCase({ actor, caseId, to, now });
    expect(await give(anna.staffId, anna)).toMatchObject({ error: "not_allowed" });
    expect((await give(anna.staffId)).ok).toBe(true);
    expect(idsOf((await inbox(anna, "dispute", "mine")).cases)).toEqual([caseId]);
    expect((await give(null)).ok).toBe(true);
    expect(await workCase({ actor: anna, caseId, change: "claim", now })).toMatchObject({
      ok: true,
    });
    const trail = await db.auditEvent.findMany({
      where: { action: "case.assigned", debtorId },
      orderBy: { id: "asc" },
    });
    expect(trail.map(({ before, after }) => [before, after])).toEqual([
      [{ staff: null }, { staff: anna.staffId }],
      [{ staff: anna.staffId }, { staff: null }],
    ]);
  });

  test("reaches nobody who may not work on it: other creditors', other teams', auditors, who left", async () => {
    const caseId = await opened("dispute", "other");
    const actor = await actorOf("supervisor");
    await db.debtor.update({ where: { id: debtorId }, data: { teamId: team } });
    const left = await actorOf("agent", team);
    const where = { id: left.staffId };
    await db.staffMember.update({ where, data: { deactivatedAt: now } });
    const strangers = [
      (await agentOf(creditors.clairance, now)).actor,
      await actorOf("auditor"),
      await actorOf("agent"),
      left,
    ];
    for (const { staffId: to } of strangers) {
      expect(await assignCase({ actor, caseId, to, now })).toMatchObject({
        error: "colleague_unknown",
      });
    }
    const own = await actorOf("agent", team);
    expect((await assignCase({ actor, caseId, to: own.staffId, now })).ok).toBe(true);
    await db.debtor.update({ where: { id: debtorId }, data: { teamId: null } });
    const foreign = (await agentOf(creditors.clairance, now, { role: "supervisor" })).actor;
    const stolen = { actor: foreign, caseId, to: foreign.staffId, now };
    expect(await assignCase(stolen)).toMatchObject({ error: "unknown" });
    expect(await caseColleagues(await actorOf("agent"))).toEqual([]);
  });
});
