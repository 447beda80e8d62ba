import { createHmac, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { lintTemplate } from "@/lib/domain/message/lint";
import { receiveReply } from "@/lib/services/outreach/receive-reply";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { adviser } from "@/scripts/testing/adviser";
import { newSession } from "@/scripts/testing/identified-person";
import { newPhone, personToWriteTo } from "@/scripts/testing/person-to-write-to";
import { messagesOf } from "@/scripts/testing/reachable-person";
import { readAs } from "@/scripts/testing/read-as";
import { answerConversation } from "./answer-conversation";
import { claimConversation } from "./claim-conversation";
import type { Advisor } from "./find-for-staff";
import { CHAT_PAGE, getChatPage } from "./get-chat-page";
import { tellOfAnswer, tellOfAnswers } from "./tell-of-answer";
import { writeMessage } from "./write-message";

/** A Tuesday at eleven in Paris. */
const now = new Date("2026-11-24T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const SECRET = "Votre échéance de 60 euros est reportée";
let creditorId = "";
let claire: Advisor;
let phone = "";
let actor: DebtorActor;

beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  await createCreditor(CLAIRANCE, now);
  await installQueue(env.DATABASE_URL);
});

beforeEach(async () => {
  claire = await adviser(creditorId, now);
  phone = newPhone();
  const contacts = { phone, email: "zoe@example.com" };
  const debtorId = await personToWriteTo(creditorId, now, contacts);
  actor = await newSession(debtorId, creditorId, now);
});

const conversation = () =>
  db.conversation.findUniqueOrThrow({ where: { debtorId: actor.debtorId } });
const page = async (at: Date) => getChatPage(await readAs(actor, CHAT_PAGE), "", at);

async function write(text: string) {
  const form = new FormData();
  form.append("text", text);
  form.append("key", randomUUID());
  await writeMessage({ debtor: await readAs(actor, {}), form, now });
}

async function answer(text = SECRET) {
  const { id: conversationId } = await conversation();
  const about = { advisor: claire, conversationId, now };
  await claimConversation({ ...about, key: randomUUID() });
  const values = { text, key: randomUUID() };
  expect(await answerConversation({ ...about, values })).toMatchObject({ ok: true });
  return conversationId;
}

const told = async () =>
  (await messagesOf(actor.debtorId)).filter(({ kind }) => kind === "chat_answer");
const queued = () =>
  db.message.findMany({ where: { debtorId: actor.debtorId, kind: "chat_answer" } });

function sms(from: string, text: string, sid: string = randomUUID()) {
  const form = new URLSearchParams({ From: from, Body: text, MessageSid: sid, To: "+33700000000" });
  const fields = [...form].toSorted(([a], [b]) => (a < b ? -1 : 1)).map((field) => field.join(""));
  const path = "/api/webhooks/sms";
  const signature = createHmac("sha1", env.TWILIO_AUTH_TOKEN)
    .update(env.APP_URL + path + fields.join(""))
    .digest("base64");
  return receiveReply({ path, creditorSlug: null, form, signature, now });
}

describe("an answer while the person is away", () => {
  test("is told once, with a link and not a word of it, until they have looked", async () => {
    await write("Bonjour");
    const conversationId = await answer();
    await tellOfAnswer({ conversationId, now: later(61) });
    await answer("Et encore une chose");
    await tellOfAnswer({ conversationId, now: later(120) });
    const [message, ...more] = await told();
    expect(more).toEqual([]);
    expect(message?.text).toMatch(/\/l\/\w+/);
    for (const word of ["échéance", "60", "Claire", "Zoé"])
      expect(message?.text).not.toContain(word);
    expect(lintTemplate(message?.text ?? "", "sms")).toEqual([]);
    await page(later(200));
    await answer("Du nouveau");
    await tellOfAnswers({ now: later(300) });
    expect(await told()).toHaveLength(2);
  });

  test("is told by a notification where they have a device, without a word on the lock screen", async () => {
    await write("Bonjour");
    await db.pushSubscription.create({
      data: {
        ...{ id: randomUUID(), debtorId: actor.debtorId, createdAt: now },
        ...{ endpointHash: Buffer.from(randomUUID()), subscriptionSealed: new Uint8Array(1) },
      },
    });
    await tellOfAnswer({ conversationId: await answer(), now: later(61) });
    expect((await queued()).map(({ channel, sendAfter }) => [channel, sendAfter])).toEqual([
      ["push", null],
    ]);
  });

  test("is not told to who is looking, and is a minute after they left", async () => {
    await write("Bonjour");
    const conversationId = await answer();
    await tellOfAnswer({ conversationId, now: later(10) });
    expect(await told()).toEqual([]);
    await tellOfAnswers({ now: later(59) });
    expect(await told()).toEqual([]);
    await tellOfAnswers({ now: later(61) });
    expect(await told()).toHaveLength(1);
  });

  test("is told at any hour also after a STOP, because they asked, but never to who is not the person", async () => {
    await write("Bonjour");
    await sms(phone, "STOP");
    await tellOfAnswer({ conversationId: await answer(), now: later(61) });
    expect((await queued()).map(({ channel }) => channel)).toEqual(["email"]);
    await page(later(100));
    const stopped = { outreachStoppedAt: now };
    await db.debtor.update({ where: { id: actor.debtorId }, data: stopped });
    await tellOfAnswer({ conversationId: await answer(), now: later(200) });
    expect(await queued()).toHaveLength(1);
  });
});

describe("an SMS that is no STOP", () => {
  test("is a message of the conversation, once, and is answered by SMS", async () => {
    for (const _ of [1, 2]) await sms(phone, "Je peux payer vendredi ?", "SM-1");
    const { messages, status } = await page(now);
    expect(messages.map(({ text, channel }) => [text, channel])).toEqual([
      ["Je peux payer vendredi ?", "sms"],
    ]);
    expect(status).toBe("waiting");
    await tellOfAnswer({ conversationId: await answer(), now: later(1) });
    expect((await queued()).map(({ channel }) => channel)).toEqual(["sms"]);
  });

  test("with the number of a card is not kept, only that there was one", async () => {
    await sms(phone, "4242 4242 4242 4242 12/29");
    const { messages } = await page(now);
    expect(messages.map(({ event, text }) => [event, text])).toEqual([
      ["secret_refused", undefined],
    ]);
  });

  test("of a shared telephone goes to whom we wrote last", async () => {
    const other = await personToWriteTo(creditorId, now, { phone, email: null });
    await db.message.create({
      data: {
        ...{ id: randomUUID(), debtorId: other, channel: "sms", kind: "invitation" },
        ...{ bodySealed: new Uint8Array(1), createdAt: now },
      },
    });
    await sms(phone, "Bonjour");
    expect(await db.conversation.count({ where: { debtorId: other } })).toBe(1);
    expect(await db.conversation.count({ where: { debtorId: actor.debtorId } })).toBe(0);
  });

  test("from a number that is nobody's is not kept", async () => {
    const before = await db.conversationMessage.count();
    expect(await sms(newPhone(), "Qui est-ce ?")).toMatchObject({ ok: true });
    expect(await db.conversationMessage.count()).toBe(before);
  });
});
