import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { auditRow } from "@/lib/services/audit/store";
import { revokeStaffSessions } from "@/lib/services/staff/session-store";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { type AtWork, atWork, begin, trailOf, viewAt } from "@/scripts/testing/seen-as";
import { getOwnViews, VIEWS_PAGE } from "./get-own-views";
import { startImpersonation } from "./start-impersonation";
import { endView } from "./store";

const now = new Date("2026-11-28T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let midi: string;
let agent: AtWork;
let person: DebtorActor;

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  await createCreditor(CLAIRANCE, now);
});
beforeEach(async () => {
  agent = await atWork(midi, now);
  ({ actor: person } = await identifiedPerson(midi, now));
});

describe("seeing a person's pages as they do", () => {
  test("begins with a reason that the person can read, and leaves a line about whom", async () => {
    const about = { member: agent.member, debtorId: person.debtorId, now };
    for (const reason of [null, "", "curious"]) {
      expect(await startImpersonation({ ...about, reason })).toEqual({
        ...{ ok: false, error: "reason_missing" },
      });
    }
    await begin(agent, person.debtorId, now);
    const lines = await db.auditEvent.findMany({
      where: { debtorId: person.debtorId, action: "impersonation.started" },
    });
    expect(lines).toMatchObject([
      {
        ...{ actorKind: "staff", actorId: agent.member.actor.staffId, reason: "stuck" },
        onBehalfOf: person.debtorId,
      },
    ]);
  });

  test("is refused for another creditor's file, another team's, and to who has no such permission", async () => {
    const clairance = await db.creditor.findFirstOrThrow({ where: { slug: "clairance" } });
    const foreign = await identifiedPerson(clairance.id, now);
    const start = (debtorId: string, member = agent.member) =>
      startImpersonation({ member, debtorId, reason: "stuck", now });
    for (const id of [foreign.actor.debtorId, randomUUID(), "x"]) {
      expect(await start(id)).toEqual({ ok: false, error: "unknown" });
    }
    const auditor = { ...agent.member, actor: { ...agent.member.actor, role: "operations" } };
    expect(await start(person.debtorId, auditor as typeof agent.member)).toEqual({
      ...{ ok: false, error: "not_allowed" },
    });
  });

  test("is over after 15 minutes, and before where it is ended, or the colleague's work is", async () => {
    const { claims, endsAt } = await begin(agent, person.debtorId, now);
    expect(endsAt).toEqual(later(15));
    expect(await viewAt(agent, claims, later(14))).toMatchObject({ debtorId: person.debtorId });
    expect(await viewAt(agent, claims, later(15))).toBeNull();
    await endView(claims.impersonationId, "left", later(5));
    expect(await viewAt(agent, claims, later(6))).toBeNull();

    const second = await begin(agent, person.debtorId, later(6));
    const { actor, sessionId: id } = agent.member;
    const audit = auditRow({ actor, action: "staff.signed_out", now: later(7) });
    await revokeStaffSessions({ staffId: actor.staffId, id }, later(7), audit);
    expect(await viewAt(agent, second.claims, later(8))).toBeNull();
    expect(await trailOf(person.debtorId)).toEqual(["started", "ended", "started", "ended"]);
  });

  test("is worth nothing without the colleague's own session, nor for another file", async () => {
    const { claims } = await begin(agent, person.debtorId, now);
    const other = await atWork(midi, now);
    const { actor: neighbour } = await identifiedPerson(midi, now);
    expect(await viewAt({ ...agent, secretHash: Buffer.alloc(32) }, claims, now)).toBeNull();
    expect(await viewAt(other, claims, now)).toBeNull();
    expect(await viewAt(agent, { ...claims, debtorId: neighbour.debtorId }, now)).toBeNull();
    const { staffId } = other.member.actor;
    expect(await viewAt(other, { ...claims, staffId }, now)).toBeNull();
  });

  test("ends when the colleague leaves, opens another file", async () => {
    const first = await begin(agent, person.debtorId, now);
    const { actor: neighbour } = await identifiedPerson(midi, now);
    const second = await begin(agent, neighbour.debtorId, later(1));
    expect(await viewAt(agent, first.claims, later(2))).toBeNull();
    expect(await viewAt(agent, second.claims, later(2))).not.toBeNull();
    const { staffId } = agent.member.actor;
    await db.staffMember.update({ where: { id: staffId }, data: { deactivatedAt: later(2) } });
    expect(await viewAt(agent, second.claims, later(3))).toBeNull();
  });

  test("leaves the person's own session as it was, and is told to them: when, and why", async () => {
    const session = () => db.session.findUniqueOrThrow({ where: { id: person.sessionId } });
    const before = await session();
    const { claims } = await begin(agent, person.debtorId, now);
    await viewAt(agent, claims, later(3), VIEWS_PAGE);
    expect(await session()).toEqual(before);
    await endView(claims.impersonationId, "left", later(4));
    const page = getOwnViews(await readAs(person, VIEWS_PAGE), later(5));
    expect(page.views).toMatchObject([
      { reason: "stuck", startedAt: now, endedAt: later(4), isOpen: false, hasFilledIn: false },
    ]);
  });
});
