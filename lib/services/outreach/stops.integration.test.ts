import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import { queueMessage } from "@/lib/services/message/queue-message";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { newPhone, personToWriteTo } from "@/scripts/testing/person-to-write-to";
import { receiveReply } from "./receive-reply";
import { getUnsubscribePage, unsubscribe } from "./unsubscribe";
import { unsubscribeUrl } from "./unsubscribe-token";

/** A Tuesday at eleven in Paris. */
const now = new Date("2026-11-24T10:00:00Z");
const creditors = { midi: "", clairance: "" };

beforeAll(async () => {
  creditors.midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  creditors.clairance = (await createCreditor(CLAIRANCE, now)).id;
  await installQueue(env.DATABASE_URL);
});

const person = (phone: string, creditorId = creditors.midi, email: string | null = null) =>
  personToWriteTo(creditorId, now, { phone, email });

function reply(
  from: string,
  text: string,
  { path = "/api/webhooks/sms", slug = null as string | null } = {},
) {
  const form = new URLSearchParams({
    From: from,
    Body: text,
    MessageSid: "SM1",
    To: "+33700000000",
  });
  const fields = [...form].toSorted(([a], [b]) => (a < b ? -1 : 1)).map((field) => field.join(""));
  const signature = createHmac("sha1", env.TWILIO_AUTH_TOKEN)
    .update(env.APP_URL + path + fields.join(""))
    .digest("base64");
  return receiveReply({ path, creditorSlug: slug, form, signature, now });
}

const invite = (debtorId: string, at = now) =>
  queueMessage({ debtorId, kind: "invitation", url: "http://localhost:9/l/x", now: at });
const stopsOf = async (debtorId: string) =>
  (await db.contactStop.findMany({ where: { debtorId } })).map(({ channel }) => channel);
const traces = (debtorId: string) =>
  db.auditEvent.findMany({ where: { debtorId, action: { startsWith: "contact." } } });

describe("a STOP by SMS", () => {
  test("is heard once, told the creditor, and undone by START", async () => {
    const phone = newPhone();
    const debtorId = await person(phone);
    for (const _ of [1, 2]) expect((await reply(phone, "Stop")).ok).toBe(true);
    expect(await stopsOf(debtorId)).toEqual(["sms"]);
    expect(await invite(debtorId)).toEqual({ ok: false, error: "outreach_stopped" });
    expect((await reply(phone, "START")).ok).toBe(true);
    expect(await stopsOf(debtorId)).toEqual([]);
    expect(await invite(debtorId)).toMatchObject({ ok: true });
    expect((await traces(debtorId)).map(({ action }) => action)).toEqual([
      ...["contact.stopped", "contact.resumed"],
    ]);
    const events = await db.outboxEvent.findMany({ where: { type: { startsWith: "contact." } } });
    expect(events.map(({ type }) => type)).toEqual(["contact.stopped", "contact.resumed"]);
    expect(JSON.stringify(events)).not.toContain(phone);
  });

  test("does not keep back a code that the person asks for", async () => {
    const phone = newPhone();
    const debtorId = await person(phone);
    await reply(phone, "STOP");
    const asked = { debtorId, kind: "one_time_code", code: "123456", now } as const;
    expect(await queueMessage(asked)).toMatchObject({ ok: true });
  });

  test("is heard by all who share the sender, or by the creditor of the address alone", async () => {
    const phone = newPhone();
    const ofMidi = await person(phone);
    const ofClairance = await person(phone, creditors.clairance);
    await reply(phone, "STOP", { path: "/api/webhooks/sms/clairance", slug: "clairance" });
    expect([await stopsOf(ofMidi), await stopsOf(ofClairance)]).toEqual([[], ["sms"]]);
    await reply(phone, "STOP");
    expect([await stopsOf(ofMidi), await stopsOf(ofClairance)]).toEqual([["sms"], ["sms"]]);
  });

  test("that the gateway did not sign changes nothing", async () => {
    const phone = newPhone();
    const debtorId = await person(phone);
    const form = new URLSearchParams({ From: phone, Body: "STOP" });
    for (const signature of ["", "AAAA", Buffer.alloc(20).toString("base64")]) {
      const path = "/api/webhooks/sms";
      expect(await receiveReply({ path, creditorSlug: null, form, signature, now })).toEqual({
        ...{ ok: false, error: "signature_invalid" },
      });
    }
    expect(await stopsOf(debtorId)).toEqual([]);
  });

  test("from a telephone that nobody has, or another word, changes nothing", async () => {
    const phone = newPhone();
    const debtorId = await person(phone);
    expect((await reply(newPhone(), "STOP")).ok).toBe(true);
    expect((await reply(phone, "Merci beaucoup")).ok).toBe(true);
    expect(await stopsOf(debtorId)).toEqual([]);
  });
});

describe("unsubscribing from an e-mail", () => {
  test("takes one post, and nothing is changed by looking", async () => {
    const debtorId = await person(newPhone(), creditors.midi, "zoe@example.com");
    const url = "http://localhost:9/l/x";
    await queueMessage({ debtorId, kind: "plan_changed", url, now });
    const message = await db.message.findFirstOrThrow({ where: { debtorId, channel: "email" } });
    const token = unsubscribeUrl(message.id).split("/").at(-1) ?? "";
    expect(await getUnsubscribePage(token)).toEqual({ messageName: "Énergie du Midi" });
    expect(await stopsOf(debtorId)).toEqual([]);
    expect(await unsubscribe({ token, now })).toEqual({ ok: true, value: null });
    expect(await unsubscribe({ token, now })).toEqual({ ok: true, value: null });
    expect(await stopsOf(debtorId)).toEqual(["email"]);
    expect(await traces(debtorId)).toHaveLength(1);
  });

  test("by an address that we did not make does nothing", async () => {
    const debtorId = await person(newPhone(), creditors.midi, "zoe@example.com");
    await queueMessage({ debtorId, kind: "plan_changed", url: "http://localhost:9/l/x", now });
    const { id } = await db.message.findFirstOrThrow({ where: { debtorId } });
    const genuine = unsubscribeUrl(id).split("/").at(-1) ?? "";
    const forged = Buffer.from(genuine, "base64url");
    forged.writeUInt8(forged.readUInt8(20) ^ 1, 20);
    for (const token of [forged.toString("base64url"), "", "x", "../..", `${genuine}AAAA`]) {
      expect(await unsubscribe({ token, now })).toEqual({ ok: false, error: "unknown" });
      expect(await getUnsubscribePage(token)).toBeNull();
    }
    expect(await stopsOf(debtorId)).toEqual([]);
  });
});
