import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { StaffActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import { CASE_FORM } from "@/lib/services/support/get-case-form";
import { getInbox } from "@/lib/services/support/get-inbox";
import { openCase } from "@/lib/services/support/open-case";
import { closeCase, workCase } from "@/lib/services/support/work-case";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { colleague } from "@/scripts/testing/colleague";
import { newSession } from "@/scripts/testing/identified-person";
import { reachablePerson } from "@/scripts/testing/reachable-person";
import { readAs } from "@/scripts/testing/read-as";
import { getFile } from "./get-file";
import { searchFiles } from "./search-files";
import { placeHold, releaseHold, sendNewLink, writeNote } from "./work-on-file";

const now = new Date("2026-11-28T10:00:00Z");
const creditors = { midi: "", clairance: "" };
let debtorId = "";

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  creditors.midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  creditors.clairance = (await createCreditor(CLAIRANCE, now)).id;
  const contact = { phone: "+33612345678", email: "jean@example.com" };
  debtorId = (await reachablePerson(creditors.midi, contact, "EM-77", now)).id;
});

/** A colleague at work, as requireStaff gives them to pages. */
async function at(creditor: keyof typeof creditors, role: StaffRole, teamId: string | null = null) {
  const creditorId = creditors[creditor];
  const { staffId } = await colleague(creditorId, now, role);
  const actor: StaffActor = { kind: "staff", staffId, creditorId, role, teamId };
  const row = await db.creditor.findUniqueOrThrow({ where: { id: creditorId } });
  return {
    ...{
      actor,
      name: "Léa",
      email: "lea@example.com",
      creditor: toCreditorView(row),
      locale: "fr",
    },
    ...{ sessionId: randomUUID(), expiresAt: now, flashSealed: null },
  };
}

const found = async (member: Awaited<ReturnType<typeof at>>, typed: string) => {
  const answer = await searchFiles(member, typed);
  return answer.ok ? answer.value.files.map((file) => file.debtorId) : answer.error;
};

describe("finding somebody", () => {
  test.each([
    "EM-77",
    "em-77",
    "06 12 34 56 78",
    "JEAN@example.com",
    "durand",
    "Jean Durand",
    "Durand Jean",
  ])("works by %j", async (typed) => {
    expect(await found(await at("midi", "agent"), typed)).toEqual([debtorId]);
  });

  test("finds nobody of another creditor, nor of another team", async () => {
    expect(await found(await at("clairance", "supervisor"), "EM-77")).toEqual([]);
    const team = { id: randomUUID(), creditorId: creditors.midi, name: "Nord", createdAt: now };
    await db.team.create({ data: team });
    await db.debtor.update({ where: { id: debtorId }, data: { teamId: team.id } });
    expect(await found(await at("midi", "agent"), "EM-77")).toEqual([]);
    expect(await found(await at("midi", "agent", team.id), "EM-77")).toEqual([debtorId]);
    expect(await found(await at("midi", "supervisor"), "EM-77")).toEqual([debtorId]);
    await db.debtor.update({ where: { id: debtorId }, data: { teamId: null } });
  });

  test("is nobody's who may not read files", async () => {
    expect(await found(await at("midi", "admin"), "EM-77")).toBe("not_allowed");
    expect(await found(await at("midi", "auditor"), "EM-77")).toBe("not_allowed");
  });
});

describe("a file", () => {
  test("says what is owed as the person sees it, and that somebody looked", async () => {
    const member = await at("midi", "agent");
    const file = await getFile({ member, debtorId, now });
    expect(file).toMatchObject({ ok: true, value: { name: "Jean Durand" } });
    if (file.ok) expect(file.value.owed.balance.amountMinor).toBe(9000n);
    const looks = await db.auditEvent.findMany({ where: { debtorId, action: "file.viewed" } });
    expect(looks.map(({ actorId }) => actorId)).toEqual([member.actor.staffId]);
  });

  test("is not there for another creditor's people, whatever is asked of it", async () => {
    const { actor, ...member } = await at("clairance", "supervisor");
    const about = { actor, debtorId, now };
    const answers = await Promise.all([
      getFile({ member: { ...member, actor }, debtorId, now }),
      writeNote({ ...about, key: randomUUID(), body: "x", isSpecial: false }),
      placeHold({ ...about, key: randomUUID(), kind: "dispute", days: null }),
      releaseHold({ ...about, holdId: randomUUID() }),
      sendNewLink(about),
      getFile({ member: { ...member, actor }, debtorId: "x'--", now }),
    ]);
    expect(answers.map((answer) => !answer.ok && answer.error)).toEqual(
      answers.map(() => "unknown"),
    );
  });

  test("keeps notes about health from those who may not read them, and sealed", async () => {
    const agent = await at("midi", "agent");
    const about = { actor: agent.actor, debtorId, now };
    const key = randomUUID();
    const note = { ...about, key, body: "hospitalisé en mai", isSpecial: true };
    await Promise.all([writeNote(note), writeNote(note)]);
    await writeNote({ ...about, key: randomUUID(), body: "rappeler lundi", isSpecial: false });
    const notesOf = async (role: StaffRole) => {
      const file = await getFile({ member: await at("midi", role), debtorId, now });
      return file.ok ? file.value.notes.map(({ body }) => body).toSorted() : [];
    };
    expect(await notesOf("agent")).toEqual(["rappeler lundi"]);
    expect(await notesOf("supervisor")).toEqual(["hospitalisé en mai", "rappeler lundi"]);
    const [row] = await db.fileNote.findMany({ where: { id: key } });
    expect(Buffer.from(row?.bodySealed ?? []).toString("latin1")).not.toContain("mai");
  });

  test("is held by an agent, and let go by a supervisor only", async () => {
    const agent = (await at("midi", "agent")).actor;
    const supervisor = (await at("midi", "supervisor")).actor;
    const key = randomUUID();
    const hold = { actor: agent, debtorId, now, key, kind: "dispute", days: 30 } as const;
    await Promise.all([placeHold(hold), placeHold(hold)]);
    expect(await db.hold.count({ where: { debtorId, kind: "dispute" } })).toBe(1);
    const release = { debtorId, holdId: key, now };
    expect(await releaseHold({ ...release, actor: agent })).toMatchObject({ error: "not_allowed" });
    expect((await releaseHold({ ...release, actor: supervisor })).ok).toBe(true);
    expect(await releaseHold({ ...release, actor: supervisor })).toMatchObject({
      error: "unknown",
    });
  });
});

describe("a case", () => {
  const opened = async () => {
    const actor = await newSession(debtorId, creditors.midi, now);
    const debtor = await readAs(actor, CASE_FORM);
    const report = { kind: "dispute", reason: "amount_wrong", accountId: null } as const;
    const one = await openCase({
      ...{ debtor, now },
      report: { ...report, details: "Le compteur est faux", idempotencyKey: randomUUID() },
    });
    if (!one.ok) throw new Error(one.error);
    return one.value.caseId;
  };
  const inbox = async (actor: StaffActor, whose: string) => {
    const page = await getInbox({ actor, whose, kind: undefined, now });
    return page.ok ? page.value.cases.map(({ id }) => id) : page.error;
  };

  test("is taken on by one colleague, put aside, and closed once", async () => {
    const caseId = await opened();
    const anna = (await at("midi", "agent")).actor;
    const bert = (await at("midi", "agent")).actor;
    expect(await inbox(anna, "free")).toContain(caseId);
    const takes = await Promise.all(
      [anna, bert].map((actor) => workCase({ actor, caseId, change: "claim", now })),
    );
    expect(takes.filter(({ ok }) => ok)).toHaveLength(1);
    const [first, second] = takes[0]?.ok ? [anna, bert] : [bert, anna];
    expect(await inbox(first, "mine")).toEqual([caseId]);
    expect(await inbox(second, "free")).not.toContain(caseId);
    const end = { caseId, outcome: "resolved", now } as const;
    expect(await closeCase({ ...end, actor: second })).toMatchObject({ error: "taken" });
    await workCase({ actor: first, caseId, change: "snooze", days: 3, now });
    expect(await inbox(first, "mine")).toEqual([]);
    expect(await inbox(first, "later")).toEqual([caseId]);
    const ends = await Promise.all([1, 2].map(() => closeCase({ ...end, actor: first })));
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("shows what the person wrote to their creditor's people only", async () => {
    const caseId = await opened();
    const page = await getInbox({
      ...{ actor: (await at("midi", "agent")).actor, whose: "all", kind: "dispute", now },
    });
    const shown = page.ok ? page.value.cases.find(({ id }) => id === caseId) : undefined;
    expect(shown).toMatchObject({ name: "Jean Durand", details: "Le compteur est faux" });
    const stranger = (await at("clairance", "supervisor")).actor;
    expect(await inbox(stranger, "all")).toEqual([]);
    const claim = { actor: stranger, caseId, change: "claim", now } as const;
    expect(await workCase(claim)).toMatchObject({ error: "unknown" });
    expect(await inbox((await at("midi", "auditor")).actor, "all")).toBe("not_allowed");
  });
});
