import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { eraseDebtor } from "@/lib/services/debtor/erase-debtor";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { adviser } from "@/scripts/testing/adviser";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { answerConversation } from "./answer-conversation";
import { claimConversation } from "./claim-conversation";
import { closeAsDebtor, closeAsStaff } from "./close-conversation";
import type { Advisor } from "./find-for-staff";
import { CHAT_PAGE, getChatPage } from "./get-chat-page";
import { getStaffChat } from "./get-staff-chat";
import { getStaffChats } from "./get-staff-chats";
import { handOver } from "./hand-over";
import { writeMessage } from "./write-message";

/** A Tuesday at eleven in Paris. */
const now = new Date("2026-11-24T10:00:00Z");
const creditors = { midi: "", clairance: "" };

beforeAll(async () => {
  creditors.midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  creditors.clairance = (await createCreditor(CLAIRANCE, now)).id;
  await installQueue(env.DATABASE_URL);
});

const newPerson = async () => (await identifiedPerson(creditors.midi, now)).actor;

async function write(actor: DebtorActor, text: string, key = randomUUID(), at = now, path = "") {
  const form = new FormData();
  for (const [name, value] of Object.entries({ text, key, path })) form.append(name, value);
  return writeMessage({ debtor: await readAs(actor, {}), form, now: at });
}

const pageOf = async (actor: DebtorActor, at = now) =>
  getChatPage(await readAs(actor, CHAT_PAGE), "", at);
const idOf = async ({ debtorId }: DebtorActor) =>
  (await db.conversation.findUniqueOrThrow({ where: { debtorId } })).id;
const take = (advisor: Advisor, conversationId: string) =>
  claimConversation({ advisor, conversationId, key: randomUUID(), now });
const answer = (advisor: Advisor, conversationId: string, text: string, key = randomUUID()) =>
  answerConversation({ advisor, conversationId, values: { text, key }, now });
const actionsOf = async ({ debtorId }: DebtorActor) =>
  (
    await db.auditEvent.findMany({
      where: { debtorId, action: { startsWith: "conversation." } },
      orderBy: { id: "asc" },
    })
  ).map(({ action }) => action);

describe("what a person writes", () => {
  test("is sent once, however often it is posted, also at the same time", async () => {
    const actor = await newPerson();
    const key = randomUUID();
    await Promise.all([1, 2, 3].map(() => write(actor, "Bonjour", key)));
    await write(actor, "Bonjour", key);
    const { messages, status } = await pageOf(actor);
    expect(messages.map(({ text }) => text)).toEqual(["Bonjour"]);
    expect(status).toBe("waiting");
    expect(await actionsOf(actor)).toEqual(["conversation.opened"]);
  });

  test("is sealed, and nobody else's page has it", async () => {
    const [actor, other] = [await newPerson(), await newPerson()];
    await write(actor, "Je viens de perdre mon emploi");
    await write(other, "Autre chose");
    const rows = await db.conversationMessage.findMany();
    expect(rows.some(({ bodySealed }) => Buffer.from(bodySealed).includes("emploi"))).toBe(false);
    expect((await pageOf(other)).messages.map(({ text }) => text)).toEqual(["Autre chose"]);
  });

  test.each([
    ["Ma carte : 4242 4242 4242 4242", "card_number"],
    ["FR14 2004 1010 0505 0001 3M02 606", "iban"],
  ])(
    "with a number of money in it is not kept, but given back for correction",
    async (text, code) => {
      const actor = await newPerson();
      expect(await write(actor, text)).toEqual({ ok: false, error: "refused" });
      expect(await db.conversation.count({ where: { debtorId: actor.debtorId } })).toBe(0);
      const { draft } = await pageOf(actor);
      expect(draft).toEqual({ values: { text, path: "" }, errors: { text: code } });
      const kept = await db.draft.findMany({ where: { debtorId: actor.debtorId } });
      expect(Buffer.from(kept[0]?.valuesSealed ?? "").includes("4242")).toBe(false);
      await write(actor, "Je paie sur la page de paiement");
      expect((await pageOf(actor)).draft.values).toEqual({});
      expect(await db.draft.count({ where: { debtorId: actor.debtorId } })).toBe(0);
    },
  );

  test("shows the way through the guided questions, where there is such a way", async () => {
    const actor = await newPerson();
    await write(actor, "Et maintenant ?", randomUUID(), now, "pay refused");
    await write(actor, "Autre chemin", randomUUID(), now, "pay nowhere");
    expect(
      (await pageOf(actor)).messages.map(({ kind, path, text }) => [kind, path ?? text]),
    ).toEqual([
      ["path", ["pay", "refused"]],
      ["text", "Et maintenant ?"],
      ["text", "Autre chemin"],
    ]);
  });

  test("is too much at some point", async () => {
    const actor = await newPerson();
    for (let count = 0; count < 30; count += 1) await write(actor, "Encore");
    expect((await write(actor, "Encore")).ok).toBe(false);
    expect((await pageOf(actor)).draft.errors).toEqual({ text: "too_many_messages" });
  });

  test("goes with the person who is erased", async () => {
    const reference = randomUUID();
    const { actor } = await identifiedPerson(creditors.midi, now, { reference });
    await write(actor, "Oubliez-moi");
    const about = { creditorSlug: ENERGIE_DU_MIDI.slug, accountReference: reference, now };
    await eraseDebtor({ ...about, actor: { kind: "system", job: "test" } });
    expect(await db.conversation.count({ where: { debtorId: actor.debtorId } })).toBe(0);
  });
});

describe("the queue", () => {
  test("names a person's place, who waits longest first, and forgets who has somebody", async () => {
    const creditorId = creditors.clairance;
    const people = await Promise.all(
      [1, 2].map(async () => (await identifiedPerson(creditorId, now)).actor),
    );
    const [first, second] = people as [DebtorActor, DebtorActor];
    await write(first, "Un");
    await write(second, "Deux", randomUUID(), new Date(now.getTime() + 1000));
    expect([(await pageOf(first)).place, (await pageOf(second)).place]).toEqual([1, 2]);
    const claire = await adviser(creditorId, now);
    expect((await getStaffChats(claire)).waiting.map(({ unread }) => unread)).toEqual([1, 1]);
    expect(await take(claire, await idOf(first))).toMatchObject({ ok: true });
    expect([(await pageOf(first)).place, (await pageOf(second)).place]).toEqual([0, 1]);
    expect((await pageOf(first)).isTaken).toBe(true);
  });
});

describe("who answers", () => {
  test("takes it, answers, and closes it; the person takes it up again and waits anew", async () => {
    const actor = await newPerson();
    await write(actor, "Bonjour");
    const claire = await adviser(creditors.midi, now);
    const id = await idOf(actor);
    expect(await answer(claire, id, "Trop tôt")).toEqual({ ok: false, error: "conversation_lost" });
    await take(claire, id);
    const key = randomUUID();
    for (const _ of [1, 2])
      expect(await answer(claire, id, "Bonjour à vous", key)).toMatchObject({ ok: true });
    const page = await pageOf(actor);
    expect(page.status).toBe("open");
    expect(page.messages.map(({ text, event, by }) => [text ?? event, by])).toEqual([
      ["Bonjour", undefined],
      ["claimed", "Claire"],
      ["Bonjour à vous", "Claire"],
    ]);
    await closeAsStaff({ advisor: claire, conversationId: id, key: randomUUID(), now });
    expect((await pageOf(actor)).status).toBe("closed");
    expect(await answer(claire, id, "Encore un mot")).toEqual({
      ok: false,
      error: "conversation_lost",
    });
    await write(actor, "Merci");
    expect(await db.conversation.findUnique({ where: { id } })).toMatchObject({
      status: "waiting",
      staffId: null,
    });
    expect(await actionsOf(actor)).toEqual(
      ["opened", "claimed", "answered", "closed", "opened"].map((what) => `conversation.${what}`),
    );
  });

  test("is one at a time, however many reach for it", async () => {
    const actor = await newPerson();
    await write(actor, "Bonjour");
    const id = await idOf(actor);
    const advisers = await Promise.all([1, 2, 3].map(() => adviser(creditors.midi, now)));
    const taken = await Promise.all(advisers.map((advisor) => take(advisor, id)));
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
    expect(taken.filter((one) => !one.ok && one.error === "conversation_lost")).toHaveLength(2);
  });

  test("has no more at once than the limit, also from two windows", async () => {
    const claire = await adviser(creditors.midi, now);
    const limited = {
      ...claire,
      creditor: {
        ...claire.creditor,
        policy: {
          ...claire.creditor.policy,
          chat: { ...claire.creditor.policy.chat, perAgentMax: 2 },
        },
      },
    };
    const ids = await Promise.all(
      [1, 2, 3].map(async () => {
        const actor = await newPerson();
        await write(actor, "Bonjour");
        return idOf(actor);
      }),
    );
    const taken = await Promise.all(ids.map((id) => take(limited, id)));
    expect(taken.filter((one) => !one.ok).map((one) => !one.ok && one.error)).toEqual([
      "limit_reached",
    ]);
  });

  test("hands it to a colleague, who then answers alone, or back into the queue", async () => {
    const actor = await newPerson();
    await write(actor, "Bonjour");
    const id = await idOf(actor);
    const [claire, noor] = [await adviser(creditors.midi, now), await adviser(creditors.midi, now)];
    await take(claire, id);
    const give = (advisor: Advisor, to: string | null) =>
      handOver({ advisor, conversationId: id, to, key: randomUUID(), now });
    expect(await give(noor, noor.actor.staffId)).toMatchObject({ error: "conversation_lost" });
    const stranger = await adviser(creditors.clairance, now);
    expect(await give(claire, stranger.actor.staffId)).toMatchObject({
      error: "colleague_unknown",
    });
    expect(await give(claire, noor.actor.staffId)).toMatchObject({ ok: true });
    expect(await answer(claire, id, "Moi encore")).toMatchObject({ error: "conversation_lost" });
    expect(await answer(noor, id, "Me voici")).toMatchObject({ ok: true });
    expect(await give(noor, null)).toMatchObject({ ok: true });
    expect((await pageOf(actor)).place).toBeGreaterThan(0);
  });

  test("is of the same creditor, of the person's team, and of a role that may", async () => {
    const actor = await newPerson();
    await write(actor, "Bonjour");
    const id = await idOf(actor);
    const team = (name: string) =>
      db.team.create({
        data: { id: randomUUID(), creditorId: creditors.midi, name, createdAt: now },
      });
    const [own, other] = [await team(randomUUID()), await team(randomUUID())];
    await db.debtor.update({ where: { id: actor.debtorId }, data: { teamId: own.id } });
    const refused = [
      await adviser(creditors.clairance, now),
      await adviser(creditors.midi, now, { teamId: other.id }),
      await adviser(creditors.midi, now, { role: "auditor", teamId: own.id }),
      await adviser(creditors.midi, now, { role: "admin" }),
    ];
    for (const advisor of refused) {
      expect(await take(advisor, id)).toEqual({ ok: false, error: "conversation_unknown" });
      expect(await getStaffChat(advisor, id)).toBeNull();
    }
    const colleague = await adviser(creditors.midi, now, { teamId: own.id });
    expect((await getStaffChat(colleague, id))?.messages[0]?.text).toBe("Bonjour");
    const supervisor = await adviser(creditors.midi, now, { role: "supervisor", teamId: other.id });
    expect(await getStaffChat(supervisor, id)).not.toBeNull();
    for (const odd of ["", "1", `${id}'`, randomUUID()]) {
      expect(await getStaffChat(colleague, odd)).toBeNull();
    }
  });

  test("sees when they were read, and the person too", async () => {
    const actor = await newPerson();
    await write(actor, "Bonjour");
    const id = await idOf(actor);
    const claire = await adviser(creditors.midi, now);
    await getStaffChat(claire, id);
    expect((await pageOf(actor)).readUpTo).toBe(0);
    await take(claire, id);
    await answer(claire, id, "Bonjour");
    expect((await pageOf(actor)).readUpTo).toBe(3);
    expect((await getStaffChat(claire, id))?.readUpTo).toBe(3);
  });
});

test("a person ends their conversation once, and only their own", async () => {
  const [actor, other] = [await newPerson(), await newPerson()];
  await write(actor, "Bonjour");
  await write(other, "Bonjour");
  for (const _ of [1, 2]) await closeAsDebtor(await readAs(actor, {}), now);
  expect([(await pageOf(actor)).status, (await pageOf(other)).status]).toEqual([
    "closed",
    "waiting",
  ]);
  expect((await actionsOf(actor)).filter((action) => action.endsWith("closed"))).toHaveLength(1);
});
