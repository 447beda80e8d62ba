import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { isSessionOpen } from "@/lib/services/session/store";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { answer, chatOf, conversationIdOf, take, write } from "@/scripts/testing/conversation";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { eventsOf, nextOf, untilFinished } from "@/scripts/testing/read-stream";
import { agentOf } from "@/scripts/testing/shared-screen";
import { getStaffChat } from "./get-staff-chat";
import { debtorChatStream, staffChatStream, tellStaffTyping, tellTyping } from "./live-chat";

const now = new Date();
let midi = "";
let agent: StaffMember;

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  agent = await agentOf(midi, now);
});

const newPerson = async () => (await identifiedPerson(midi, now)).actor;
const personHears = async (actor: DebtorActor) =>
  eventsOf(debtorChatStream(await readAs(actor, {}), untilFinished()));
const deskHears = async (id: string, member = agent) =>
  eventsOf(await staffChatStream(member, id, untilFinished()));
const version = ({ event }: { event: string }) => event === "version";

test("each side's page hears that it is out of date, and is up to date again by being read", async () => {
  const actor = await newPerson();
  const page = await personHears(actor);
  expect((await nextOf(page, version)).data).toBe("none");
  await write(actor, "Bonjour", { now });
  expect((await nextOf(page, version)).data).toBe((await chatOf(actor, now)).version);
  const id = await conversationIdOf(actor);
  const desk = await deskHears(id);
  const first = (await nextOf(desk, version)).data;
  expect(first).toBe((await getStaffChat(agent, id))?.version);
  await take(agent, id, now);
  await nextOf(page, version);
  await answer(agent, id, "Bonjour à vous", { now });
  const told = (await nextOf(page, version)).data;
  expect(told).toBe((await chatOf(actor, now)).version);
  // To have seen it is news for the desk alone.
  for (let last = first; last !== (await getStaffChat(agent, id))?.version; ) {
    last = (await nextOf(desk, version)).data;
  }
  expect((await chatOf(actor, now)).version).toBe(told);
});

test("who writes is seen by the other side alone, and only who has the conversation writes for the creditor", async () => {
  const actor = await newPerson();
  await write(actor, "Bonjour", { now });
  const id = await conversationIdOf(actor);
  const [page, desk] = [await personHears(actor), await deskHears(id)];
  await nextOf(page, version);
  await nextOf(desk, version);
  expect(await tellStaffTyping(agent, id)).toBe(false);
  await take(agent, id, now);
  await nextOf(page, version);
  await nextOf(desk, version);
  await tellTyping(actor.debtorId);
  expect(await tellStaffTyping(agent, id)).toBe(true);
  expect((await page.next()).value).toMatchObject({ event: "typing" });
  expect((await desk.next()).value).toMatchObject({ event: "typing" });
});

test("a conversation of another creditor's is not heard", async () => {
  const actor = await newPerson();
  await write(actor, "Bonjour", { now });
  const other = await agentOf((await createCreditor(CLAIRANCE, now)).id, now);
  const id = await conversationIdOf(actor);
  expect(await staffChatStream(other, id, untilFinished())).toBeNull();
  expect(await tellStaffTyping(other, id)).toBe(false);
});

test("listening is no use of a session, and is over with it", async () => {
  const actor = await newPerson();
  const used = async () =>
    (await db.session.findUniqueOrThrow({ where: { id: actor.sessionId } })).lastSeenAt;
  const before = await used();
  const isOpen = (minutes: number) =>
    isSessionOpen(actor.sessionId, new Date(before.getTime() + minutes * 60_000));
  expect(await isOpen(14)).toBe(true);
  expect(await isOpen(16)).toBe(false);
  expect(await used()).toEqual(before);
  await db.session.update({ where: { id: actor.sessionId }, data: { revokedAt: before } });
  expect(await isOpen(1)).toBe(false);
});
