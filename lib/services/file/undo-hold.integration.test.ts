import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { staffActor } from "@/scripts/testing/decider";
import { reachablePerson } from "@/scripts/testing/reachable-person";
import { placeHold, undoHold } from "./work-on-file";

const now = new Date("2026-11-28T10:00:00Z");
let creditorId = "";
let debtorId = "";

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  const contact = { phone: "+33612345678", email: null };
  debtorId = (await reachablePerson(creditorId, contact, "EM-78", now)).id;
});

describe("a hold placed by a slip of the hand", () => {
  test("is taken back by who placed it, and only for a while", async () => {
    const agent = await staffActor(creditorId, "agent", now);
    const other = await staffActor(creditorId, "agent", now);
    const place = async () => {
      const key = randomUUID();
      await placeHold({ actor: agent, debtorId, now, key, kind: "hardship", days: 14 });
      return key;
    };
    const first = await place();
    const undo = (actor: StaffActor, holdId: string, minutes: number) =>
      undoHold({ actor, debtorId, holdId, now: new Date(now.getTime() + minutes * 60_000) });
    expect(await undo(other, first, 1)).toMatchObject({ error: "unknown" });
    expect(await undo(agent, first, 16)).toMatchObject({ error: "unknown" });
    expect((await undo(agent, first, 14)).ok).toBe(true);
    expect(await db.hold.count({ where: { debtorId, kind: "hardship", releasedAt: null } })).toBe(
      0,
    );
  });
});
