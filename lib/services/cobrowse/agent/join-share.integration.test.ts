import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { actionsOf, agentOf } from "@/scripts/testing/shared-screen";
import { begin, live } from "@/scripts/testing/watch-screen";
import { acceptOffer } from "../accept-offer";
import { agentStream } from "./agent-stream";
import { joinByCode, joinOffered } from "./join-share";
import { offerShare } from "./offer-share";

const now = new Date();
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let creditorId = "";
let agent: StaffMember;

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  agent = await agentOf(creditorId, now);
});

const newPerson = async () => (await identifiedPerson(creditorId, now)).actor;

describe("nobody sees a screen", () => {
  test("without its code, with another creditor's account, from another team, or a second time", async () => {
    const actor = await newPerson();
    const { code } = await begin(actor, now);
    const clairance = (await createCreditor(CLAIRANCE, now)).id;
    const join = (member: StaffMember, typedCode = code) =>
      joinByCode({ member, typed: typedCode, now });
    expect(await join(await agentOf(clairance, now))).toMatchObject({ error: "unknown_code" });
    expect(await join(await agentOf(creditorId, now, { role: "auditor" }))).toMatchObject({
      error: "unknown_code",
    });
    const teamId = randomUUID();
    await db.team.create({ data: { id: teamId, creditorId, name: teamId, createdAt: now } });
    await db.debtor.update({ where: { id: actor.debtorId }, data: { teamId } });
    expect(await join(agent)).toMatchObject({ error: "unknown_code" });
    const ofTeam = await agentOf(creditorId, now, { teamId });
    expect(await join(ofTeam)).toMatchObject({ ok: true });
    expect(await join(ofTeam)).toMatchObject({ error: "unknown_code" });
  });

  test("with a code that is ten minutes old", async () => {
    const { code } = await begin(await newPerson(), now);
    const joined = await joinByCode({ member: agent, typed: code, now: later(10) });
    expect(joined).toMatchObject({ error: "unknown_code" });
  });

  test("whom they have not asked: another agent gets no stream of it", async () => {
    const id = await live(await newPerson(), agent, now);
    const member = await agentOf(creditorId, now);
    const { signal } = new AbortController();
    expect(await agentStream({ member, id, lastEventId: null, signal })).toBeNull();
  });

  test("that was only offered, until the person agrees; then the agent who asked, and nobody else", async () => {
    const actor = await newPerson();
    const offered = await offerShare({ member: agent, debtorId: actor.debtorId, now });
    if (!offered.ok) throw new Error(offered.error);
    const { id } = offered.value;
    expect((await readAs(actor, {})).share).toMatchObject({ id, status: "offered" });
    expect(await joinOffered({ member: agent, id, now })).toMatchObject({ error: "over" });
    const debtor = await readAs(actor, {});
    expect((await acceptOffer({ debtor, id, wantsRecording: false, now })).ok).toBe(true);
    const other = await agentOf(creditorId, now);
    expect(await joinOffered({ member: other, id, now })).toMatchObject({ error: "over" });
    expect(await joinOffered({ member: agent, id, now })).toMatchObject({ ok: true });
    expect(await actionsOf(actor.debtorId)).toEqual([
      "cobrowse.offered by staff",
      "cobrowse.consented by debtor",
      "cobrowse.joined by staff",
    ]);
  });
});
