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
import {
  chatOf,
  conversationIdOf,
  conversationTrail,
  take,
  write,
} from "@/scripts/testing/conversation";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { getStaffChats } from "./get-staff-chats";

/** A Tuesday at eleven in Paris. */
const now = new Date("2026-11-24T10:00:00Z");
let creditorId = "";

beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  await installQueue(env.DATABASE_URL);
});

const newPerson = async () => (await identifiedPerson(creditorId, now)).actor;

describe("what a person writes", () => {
  test("is sent once, however often it is posted, also at the same time", async () => {
    const actor = await newPerson();
    const key = randomUUID();
    await Promise.all([1, 2, 3].map(() => write(actor, "Bonjour", { key, now })));
    await write(actor, "Bonjour", { key, now });
    const { messages, status } = await chatOf(actor, now);
    expect(messages.map(({ text }) => text)).toEqual(["Bonjour"]);
    expect(status).toBe("waiting");
    expect(await conversationTrail(actor)).toEqual(["opened"]);
  });

  test("is sealed, and nobody else's page has it", async () => {
    const [actor, other] = [await newPerson(), await newPerson()];
    await write(actor, "Je viens de perdre mon emploi", { now });
    await write(other, "Autre chose", { now });
    const rows = await db.conversationMessage.findMany();
    expect(rows.some(({ bodySealed }) => Buffer.from(bodySealed).includes("emploi"))).toBe(false);
    expect((await chatOf(other, now)).messages.map(({ text }) => text)).toEqual(["Autre chose"]);
  });

  test.each([
    ["Ma carte : 4242 4242 4242 4242", "card_number"],
    ["FR14 2004 1010 0505 0001 3M02 606", "iban"],
  ])(
    "with a number of money in it is not kept, but given back for correction",
    async (text, code) => {
      const actor = await newPerson();
      expect(await write(actor, text, { now })).toEqual({ ok: false, error: "refused" });
      expect(await db.conversation.count({ where: { debtorId: actor.debtorId } })).toBe(0);
      const { draft } = await chatOf(actor, now);
      expect(draft).toEqual({ values: { text, path: "" }, errors: { text: code } });
      const kept = await db.draft.findMany({ where: { debtorId: actor.debtorId } });
      expect(Buffer.from(kept[0]?.valuesSealed ?? "").includes("4242")).toBe(false);
      await write(actor, "Je paie sur la page de paiement", { now });
      expect((await chatOf(actor, now)).draft.values).toEqual({});
      expect(await db.draft.count({ where: { debtorId: actor.debtorId } })).toBe(0);
    },
  );

  test("shows the way through the guided questions, where there is such a way", async () => {
    const actor = await newPerson();
    await write(actor, "Et maintenant ?", { now, path: "pay refused" });
    await write(actor, "Autre chemin", { now, path: "pay nowhere" });
    expect(
      (await chatOf(actor, now)).messages.map(({ kind, path, text }) => [kind, path ?? text]),
    ).toEqual([
      ["path", ["pay", "refused"]],
      ["text", "Et maintenant ?"],
      ["text", "Autre chemin"],
    ]);
  });

  test("is too much at some point", async () => {
    const actor = await newPerson();
    for (let count = 0; count < 30; count += 1) await write(actor, "Encore", { now });
    expect((await write(actor, "Encore", { now })).ok).toBe(false);
    expect((await chatOf(actor, now)).draft.errors).toEqual({ text: "too_many_messages" });
  });

  test("goes with the person who is erased", async () => {
    const reference = randomUUID();
    const { actor } = await identifiedPerson(creditorId, now, { reference });
    await write(actor, "Oubliez-moi", { now });
    const about = { creditorSlug: ENERGIE_DU_MIDI.slug, accountReference: reference, now };
    await eraseDebtor({ ...about, actor: { kind: "system", job: "test" } });
    expect(await db.conversation.count({ where: { debtorId: actor.debtorId } })).toBe(0);
  });
});

describe("the queue", () => {
  test("names a person's place, who waits longest first, and forgets who has somebody", async () => {
    const creditorId = (await createCreditor(CLAIRANCE, now)).id;
    const people = await Promise.all(
      [1, 2].map(async () => (await identifiedPerson(creditorId, now)).actor),
    );
    const [first, second] = people as [DebtorActor, DebtorActor];
    await write(first, "Un", { now });
    await write(second, "Deux", { now: new Date(now.getTime() + 1000) });
    expect([(await chatOf(first, now)).place, (await chatOf(second, now)).place]).toEqual([1, 2]);
    const claire = await adviser(creditorId, now);
    expect((await getStaffChats(claire)).waiting.map(({ unread }) => unread)).toEqual([1, 1]);
    expect(await take(claire, await conversationIdOf(first), now)).toMatchObject({ ok: true });
    expect([(await chatOf(first, now)).place, (await chatOf(second, now)).place]).toEqual([0, 1]);
    expect((await chatOf(first, now)).isTaken).toBe(true);
  });
});
