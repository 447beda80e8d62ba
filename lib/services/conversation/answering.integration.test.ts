import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { adviser } from "@/scripts/testing/adviser";
import {
  answer,
  chatOf,
  conversationIdOf,
  conversationTrail,
  take,
  write,
} from "@/scripts/testing/conversation";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { closeAsDebtor, closeAsStaff } from "./close-conversation";
import type { Advisor } from "./find-for-staff";
import { getStaffChat } from "./get-staff-chat";
import { handOver } from "./hand-over";

/** A Tuesday at eleven in Paris. */
const now = new Date("2026-11-24T10:00:00Z");
const creditors = { midi: "", clairance: "" };

beforeAll(async () => {
  creditors.midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  creditors.clairance = (await createCreditor(CLAIRANCE, now)).id;
  await installQueue(env.DATABASE_URL);
});

const newPerson = async () => (await identifiedPerson(creditors.midi, now)).actor;

describe("who answers", () => {
  test("takes it, answers, and closes it; the person takes it up again and waits anew", async () => {
    const actor = await newPerson();
    await write(actor, "Bonjour", { now });
    const claire = await adviser(creditors.midi, now);
    const id = await conversationIdOf(actor);
    expect(await answer(claire, id, "Trop tôt", { now })).toEqual({
      ok: false,
      error: "conversation_lost",
    });
    await take(claire, id, now);
    const key = randomUUID();
    for (const _ of [1, 2])
      expect(await answer(claire, id, "Bonjour à vous", { key, now })).toMatchObject({ ok: true });
    const page = await chatOf(actor, now);
    expect(page.status).toBe("open");
    expect(page.messages.map(({ text, event, by }) => [text ?? event, by])).toEqual([
      ["Bonjour", undefined],
      ["claimed", "Claire"],
      ["Bonjour à vous", "Claire"],
    ]);
    await closeAsStaff({ advisor: claire, conversationId: id, key: randomUUID(), now });
    expect((await chatOf(actor, now)).status).toBe("closed");
    expect(await answer(claire, id, "Encore un mot", { now })).toEqual({
      ok: false,
      error: "conversation_lost",
    });
    await write(actor, "Merci", { now });
    expect(await db.conversation.findUnique({ where: { id } })).toMatchObject({
      status: "waiting",
      staffId: null,
    });
    expect(await conversationTrail(actor)).toEqual([
      "opened",
      "claimed",
      "answered",
      "closed",
      "opened",
    ]);
  });

  test("is one at a time, however many reach for it", async () => {
    const actor = await newPerson();
    await write(actor, "Bonjour", { now });
    const id = await conversationIdOf(actor);
    const advisers = await Promise.all([1, 2, 3].map(() => adviser(creditors.midi, now)));
    const taken = await Promise.all(advisers.map((advisor) => take(advisor, id, now)));
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
        await write(actor, "Bonjour", { now });
        return conversationIdOf(actor);
      }),
    );
    const taken = await Promise.all(ids.map((id) => take(limited, id, now)));
    expect(taken.filter((one) => !one.ok).map((one) => !one.ok && one.error)).toEqual([
      "limit_reached",
    ]);
  });

  test("hands it to a colleague, who then answers alone, or back into the queue", async () => {
    const actor = await newPerson();
    await write(actor, "Bonjour", { now });
    const id = await conversationIdOf(actor);
    const [claire, noor] = [await adviser(creditors.midi, now), await adviser(creditors.midi, now)];
    await take(claire, id, now);
    const give = (advisor: Advisor, to: string | null) =>
      handOver({ advisor, conversationId: id, to, key: randomUUID(), now });
    expect(await give(noor, noor.actor.staffId)).toMatchObject({ error: "conversation_lost" });
    const stranger = await adviser(creditors.clairance, now);
    expect(await give(claire, stranger.actor.staffId)).toMatchObject({
      error: "colleague_unknown",
    });
    expect(await give(claire, noor.actor.staffId)).toMatchObject({ ok: true });
    expect(await answer(claire, id, "Moi encore", { now })).toMatchObject({
      error: "conversation_lost",
    });
    expect(await answer(noor, id, "Me voici", { now })).toMatchObject({ ok: true });
    expect(await give(noor, null)).toMatchObject({ ok: true });
    expect((await chatOf(actor, now)).place).toBeGreaterThan(0);
  });

  test("is of the same creditor, of the person's team, and of a role that may", async () => {
    const actor = await newPerson();
    await write(actor, "Bonjour", { now });
    const id = await conversationIdOf(actor);
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
      expect(await take(advisor, id, now)).toEqual({ ok: false, error: "conversation_unknown" });
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
    await write(actor, "Bonjour", { now });
    const id = await conversationIdOf(actor);
    const claire = await adviser(creditors.midi, now);
    await getStaffChat(claire, id);
    expect((await chatOf(actor, now)).readUpTo).toBe(0);
    await take(claire, id, now);
    await answer(claire, id, "Bonjour", { now });
    expect((await chatOf(actor, now)).readUpTo).toBe(3);
    expect((await getStaffChat(claire, id))?.readUpTo).toBe(3);
  });
});

test("a person ends their conversation once, and only their own", async () => {
  const [actor, other] = [await newPerson(), await newPerson()];
  await write(actor, "Bonjour", { now });
  await write(other, "Bonjour", { now });
  for (const _ of [1, 2]) await closeAsDebtor(await readAs(actor, {}), now);
  expect([(await chatOf(actor, now)).status, (await chatOf(other, now)).status]).toEqual([
    "closed",
    "waiting",
  ]);
  expect((await conversationTrail(actor)).filter((action) => action === "closed")).toHaveLength(1);
});
