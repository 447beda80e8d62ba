import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { workCase } from "@/lib/services/support/work-case";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { reachablePerson } from "@/scripts/testing/reachable-person";
import { agentOf } from "@/scripts/testing/shared-screen";
import { idsOf, inboxOf, openedCase } from "@/scripts/testing/staff-inbox";
import { giveToTeam } from "./give-to-team";
import { searchFiles } from "./search-files";

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

const at = (role: StaffActor["role"], teamId: string | null = null) =>
  agentOf(creditors.midi, now, { role, teamId });
const actorOf = async (role: StaffActor["role"], teamId: string | null = null) =>
  (await at(role, teamId)).actor;
const opened = (kind: string, reason: string) =>
  openedCase({ creditorId: creditors.midi, debtorId, kind, reason, now });
const inbox = (actor: StaffActor, kind?: string, whose = "all") =>
  inboxOf(actor, { kind, whose, now });

describe("giving a file to a team", () => {
  test("takes it from the others' eyes, and what they held of it goes back to be taken", async () => {
    const caseId = await opened("hardship", "income_fell");
    const other = await at("agent");
    await workCase({ actor: other.actor, caseId, change: "claim", now });
    await db.conversation.create({
      data: {
        ...{ id: randomUUID(), creditorId: creditors.midi, debtorId, status: "open" },
        ...{ staffId: other.actor.staffId, openedAt: now, lastNumber: 1 },
      },
    });
    const supervisor = await actorOf("supervisor");
    const give = (teamId: string | null, actor = supervisor) =>
      giveToTeam({ actor, debtorId, teamId, now });
    expect(await give(team, other.actor)).toMatchObject({ error: "not_allowed" });
    expect(await give(randomUUID())).toMatchObject({ error: "team_unknown" });
    const foreign = (await agentOf(creditors.clairance, now, { role: "supervisor" })).actor;
    expect(await give(null, foreign)).toMatchObject({ error: "unknown" });
    expect((await give(team)).ok).toBe(true);

    expect(await searchFiles(other, "EM-78")).toMatchObject({ value: { files: [] } });
    expect(idsOf((await inbox(other.actor, "hardship")).cases)).toEqual([]);
    const own = await at("agent", team);
    expect(idsOf((await inbox(own.actor, "hardship", "free")).cases)).toEqual([caseId]);
    expect((await inbox(own.actor, "reply", "free")).replies).toHaveLength(1);
    const [line] = await db.auditEvent.findMany({ where: { action: "file.given", debtorId } });
    expect(line).toMatchObject({ before: { team: null }, after: { team } });

    expect((await give(null)).ok).toBe(true);
    expect(await searchFiles(other, "EM-78")).toMatchObject({ value: { files: [{ debtorId }] } });
  });

  test("leaves to its colleagues what they hold", async () => {
    const caseId = await opened("bereavement", "account_holder_died");
    const own = await actorOf("agent", team);
    await workCase({ actor: own, caseId, change: "claim", now });
    const actor = await actorOf("supervisor");
    expect((await giveToTeam({ actor, debtorId, teamId: team, now })).ok).toBe(true);
    expect(idsOf((await inbox(own, "bereavement", "mine")).cases)).toEqual([caseId]);
  });
});
