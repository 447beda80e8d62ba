import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { nextOf } from "@/scripts/testing/read-stream";
import { picture, typed } from "@/scripts/testing/screen-events";
import { actionsOf, agentOf, recorderOf, statusOf } from "@/scripts/testing/shared-screen";
import { begin, live, watch } from "@/scripts/testing/watch-screen";
import { endShares } from "./end-shares";
import { stopShare } from "./stop-share";

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

describe("a share ends", () => {
  const nothingLeft = async (id: string) => {
    expect(await db.cobrowseEvent.count({ where: { cobrowseId: id } })).toBe(0);
    expect(await db.cobrowseSession.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ codeHash: null, codeSealed: null, knownNodes: null },
    });
  };

  test("with one tap: streams close, later posts are refused, nothing is left", async () => {
    const actor = await newPerson();
    const id = await live(actor, agent, now);
    const post = recorderOf(actor, "/plan");
    await post(picture("/plan", "x"), now);
    const events = await watch(agent, id);
    await nextOf(events, ({ event }) => event === "screen");
    await stopShare({ actor, now });
    expect((await nextOf(events, ({ event }) => event === "state")).data).toEqual({
      ...{ status: "ended", reason: "stopped" },
    });
    expect((await events.next()).done).toBe(true);
    expect(await post([typed(4, "1")], now)).toEqual({ ok: false, error: "ended" });
    await nothingLeft(id);
    expect((await actionsOf(actor.debtorId)).at(-1)).toBe("cobrowse.ended by debtor");
  });

  test("with the session, in whatever way that ends", async () => {
    const actor = await newPerson();
    const id = await live(actor, agent, now);
    await db.session.update({ where: { id: actor.sessionId }, data: { revokedAt: now } });
    expect(await statusOf(id)).toEqual(["ended", "sign_out"]);
    await nothingLeft(id);
  });

  test("after five idle minutes, after thirty in all, and a minute after the agent has gone", async () => {
    const set = async (data: Record<string, Date>) => {
      const id = await live(await newPerson(), agent, now);
      await db.cobrowseSession.update({ where: { id }, data });
      return id;
    };
    const idle = await set({ touchedAt: now, agentSeenAt: later(5) });
    const old = await set({ endsAt: later(5), touchedAt: later(5), agentSeenAt: later(5) });
    const alone = await set({ touchedAt: later(5), agentSeenAt: later(4) });
    const fresh = await set({ touchedAt: later(5), agentSeenAt: later(5) });
    await endShares({ now: later(5) });
    expect(await Promise.all([idle, old, alone, fresh].map(statusOf))).toEqual([
      ["ended", "idle"],
      ["ended", "expired"],
      ["ended", "agent_left"],
      ["live", null],
    ]);
  });

  test("where another begins: a person shows one screen at a time", async () => {
    const actor = await newPerson();
    const first = await live(actor, agent, now);
    await begin(actor, now);
    expect(await statusOf(first)).toEqual(["ended", "stopped"]);
  });
});
