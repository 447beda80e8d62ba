import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import { writeNote } from "@/lib/services/file/work-on-file";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { isStaffSessionOpen } from "@/lib/services/staff/session-store";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { reachablePerson } from "@/scripts/testing/reachable-person";
import { eventsOf, nextOf } from "@/scripts/testing/read-stream";
import { agentOf } from "@/scripts/testing/shared-screen";
import { openedCase } from "@/scripts/testing/staff-inbox";
import { LISTENING_MAX, staffNews } from "./staff-news";
import { countInboxNews } from "./store";

const now = new Date("2026-11-28T10:00:00Z");
const later = new Date(now.getTime() + 60_000);
const creditors = { midi: "", clairance: "" };
let debtorId = "";

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  creditors.midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  creditors.clairance = (await createCreditor(CLAIRANCE, now)).id;
  const contact = { phone: "+33612345679", email: null };
  debtorId = (await reachablePerson(creditors.midi, contact, "EM-79", now)).id;
});

function listen(member: StaffMember, file: string | null = null) {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  return staffNews({ member, file, since: now, signal: leaving.signal });
}
const newCase = () =>
  openedCase({
    ...{ creditorId: creditors.midi, debtorId, kind: "dispute", reason: "other", now: later },
  });
const note = (member: StaffMember) =>
  writeNote({
    ...{ actor: member.actor, debtorId, now: later, key: randomUUID(), body: "x" },
    isSpecial: false,
  });
const countOf = async (events: AsyncGenerator<{ event: string; data: { count: number } }>) =>
  (await nextOf(events, ({ event }) => event === "news")).data.count;

describe("what is new", () => {
  test("in the inbox is told as it happens, to colleagues of that creditor who may take it", async () => {
    const member = await agentOf(creditors.midi, now);
    const events = eventsOf(await listen(member));
    await newCase();
    expect(await countOf(events)).toBe(1);
    const taken = await newCase();
    expect(await countOf(events)).toBe(2);
    const claimed = { claimedById: (await agentOf(creditors.midi, now)).actor.staffId };
    await db.supportCase.update({
      where: { id: taken },
      data: { ...claimed, claimedAt: later },
    });
    expect(await countOf(events)).toBe(1);
    const { staffId } = member.actor;
    const asked = { since: now, staffId, answers: true, now: later };
    const count = (creditorId: string) =>
      countInboxNews({ creditorId, teamId: null, seesEveryTeam: true }, asked);
    expect(await count(creditors.clairance)).toBe(0);
    expect(await listen(await agentOf(creditors.midi, now, { role: "auditor" }))).toBeNull();
  });

  test("on a file is what others did, and not that they looked", async () => {
    const member = await agentOf(creditors.midi, now);
    const events = eventsOf(await listen(member, debtorId));
    await note(member);
    await note(await agentOf(creditors.midi, now));
    expect(await countOf(events)).toBe(1);
    const stranger = await agentOf(creditors.clairance, now, { role: "supervisor" });
    expect(await listen(stranger, debtorId)).toBeNull();
    expect(await listen(member, "x'--")).toBeNull();
  });

  test("is told to so many pages of a colleague at once, and to another again when one is left", async () => {
    const member = await agentOf(creditors.midi, now);
    const first = new AbortController();
    const streams = [await staffNews({ member, file: null, since: now, signal: first.signal })];
    while (streams.length < LISTENING_MAX) streams.push(await listen(member));
    expect(streams).not.toContain(null);
    expect(await listen(member)).toBeNull();
    expect(await listen(await agentOf(creditors.midi, now))).not.toBeNull();
    first.abort();
    expect(await listen(member)).not.toBeNull();
  });
});

describe("a session that is only listened with", () => {
  test("is over when it is over, and is not prolonged", async () => {
    const { sessionId } = await agentOf(creditors.midi, now);
    const where = { id: sessionId };
    const minutesOn = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
    expect(await isStaffSessionOpen(sessionId, minutesOn(29))).toBe(true);
    expect(await isStaffSessionOpen(sessionId, minutesOn(31))).toBe(false);
    const { lastSeenAt } = await db.staffSession.findUniqueOrThrow({ where });
    expect(lastSeenAt).toEqual(now);
    await db.staffSession.update({ where, data: { revokedAt: now } });
    expect(await isStaffSessionOpen(sessionId, minutesOn(1))).toBe(false);
  });
});
