import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { stopShare } from "@/lib/services/cobrowse/stop-share";
import { closeAsDebtor } from "@/lib/services/conversation/close-conversation";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { conversationIdOf, write } from "@/scripts/testing/conversation";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { begin } from "@/scripts/testing/watch-screen";
import { forgetEnded } from "./forget-ended";

const start = new Date("2026-11-23T09:00:00Z");
const days = (count: number) => new Date(start.getTime() + count * 86_400_000);
let creditorId = "";

beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, start)).id;
});

test("a session is forgotten thirty days after its end, never before", async () => {
  const { actor } = await identifiedPerson(creditorId, start);
  const { endsAt } = await db.session.findUniqueOrThrow({ where: { id: actor.sessionId } });
  const count = () => db.session.count({ where: { id: actor.sessionId } });
  const monthAfter = endsAt.getTime() + 30 * 86_400_000;
  await forgetEnded({ now: new Date(monthAfter) });
  expect(await count()).toBe(1);
  await forgetEnded({ now: new Date(monthAfter + 1) });
  expect(await count()).toBe(0);
});

test("what was typed and never finished goes ninety days after it was last touched", async () => {
  const { actor } = await identifiedPerson(creditorId, start);
  const where = { debtorId: actor.debtorId };
  await db.draft.create({
    data: {
      ...where,
      ...{ step: "hardship", valuesSealed: new Uint8Array(1), errors: [], updatedAt: start },
    },
  });
  const after = (extraMs: number) => new Date(days(90).getTime() + extraMs);
  await forgetEnded({ now: after(0) });
  expect(await db.draft.count({ where })).toBe(1);
  await forgetEnded({ now: after(1) });
  expect(await db.draft.count({ where })).toBe(0);
});

test("an event that nobody has worked on yet is kept, however old", async () => {
  const event = { creditorId, source: "stripe", type: "payment_intent.succeeded", payload: {} };
  await db.inboxEvent.create({ data: { ...event, id: "evt_open", receivedAt: start } });
  await db.inboxEvent.create({
    data: { ...event, id: "evt_done", receivedAt: start, processedAt: start },
  });
  await forgetEnded({ now: days(400) });
  const left = await db.inboxEvent.findMany({ where: { creditorId } });
  expect(left.map(({ id }) => id)).toEqual(["evt_open"]);
});

test("a conversation goes two years after it was closed, with all that was written, and never while it is open", async () => {
  const { actor: closed } = await identifiedPerson(creditorId, start);
  const { actor: open } = await identifiedPerson(creditorId, start);
  for (const actor of [closed, open]) await write(actor, "Bonjour", { now: start });
  const id = await conversationIdOf(closed);
  await closeAsDebtor(await readAs(closed, {}), start);
  await forgetEnded({ now: days(730) });
  expect(await db.conversationMessage.count({ where: { conversationId: id } })).toBe(1);
  await forgetEnded({ now: days(731) });
  expect(await db.conversationMessage.count({ where: { conversationId: id } })).toBe(0);
  expect(await db.conversation.count({ where: { debtorId: open.debtorId } })).toBe(1);
});

test("a shared screen is forgotten thirty days after its end", async () => {
  const { actor } = await identifiedPerson(creditorId, start);
  const { id } = await begin(actor, start);
  const count = () => db.cobrowseSession.count({ where: { id } });
  await forgetEnded({ now: days(400) });
  expect(await count()).toBe(1);
  await stopShare({ actor, now: start });
  await forgetEnded({ now: days(30) });
  expect(await count()).toBe(1);
  await forgetEnded({ now: days(31) });
  expect(await count()).toBe(0);
});
