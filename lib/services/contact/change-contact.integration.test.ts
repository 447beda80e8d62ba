import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { phoneHash } from "@/lib/services/debtor/contact-hash";
import { openProfile } from "@/lib/services/debtor/personal-data";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { newSession } from "@/scripts/testing/identified-person";
import { messagesOf, newestCode, reachablePerson } from "@/scripts/testing/reachable-person";
import { readAs } from "@/scripts/testing/read-as";
import { beginContactChange } from "./begin-contact-change";
import { confirmContactChange } from "./confirm-contact-change";
import type { ContactKind } from "./read-contact";

const now = new Date("2026-11-28T10:00:00Z");
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const OLD = "+33611112222";
const NEW = "+33633334444";

let creditorId: string;
let place = 0;
let actor: DebtorActor;

beforeEach(async () => {
  if (!creditorId) {
    await installQueue(env.DATABASE_URL);
    creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  }
  place += 1;
  const debtor = await reachablePerson(creditorId, { phone: OLD, email: null }, `C-${place}`, now);
  actor = await newSession(debtor.id, creditorId, now);
  await db.session.update({ where: { id: actor.sessionId }, data: { elevatedAt: now } });
});

const begin = async (kind: ContactKind, typed: string, at = now) =>
  beginContactChange({ debtor: await readAs(actor, {}), kind, typed, now: at });
const confirm = async (code: string, at = now, by = actor) =>
  confirmContactChange({ debtor: await readAs(by, {}), code, now: at });
const row = () => db.debtor.findUniqueOrThrow({ where: { id: actor.debtorId } });

test("a new phone is the contact once its code comes back; the old one is told, the creditor too", async () => {
  expect(await begin("phone", "06 33 33 44 44")).toMatchObject({ ok: true });
  expect((await messagesOf(actor.debtorId)).map(({ to }) => to)).toEqual([NEW]);
  expect(openProfile(await row()).phone).toBe(OLD);
  const code = await newestCode(actor.debtorId);
  expect(await confirm(code)).toEqual({ ok: true, value: "phone" });
  const after = await row();
  expect(openProfile(after)).toMatchObject({ phone: NEW, bornOn: "1984-03-27" });
  expect(Buffer.from(after.phoneHash ?? [])).toEqual(Buffer.from(phoneHash(NEW)));
  expect((await messagesOf(actor.debtorId)).at(-1)).toMatchObject({
    kind: "contact_changed",
    to: OLD,
  });
  const event = await db.outboxEvent.findFirstOrThrow({ where: { type: "contact.changed" } });
  expect(JSON.stringify(event.payload)).not.toContain("33334444");
  expect(await confirm(code)).toMatchObject({ error: "expired" });
});

test("a first e-mail is added beside the phone, and nobody is there to be told", async () => {
  await begin("email", "jean@courriel.example");
  expect(await confirm(await newestCode(actor.debtorId))).toEqual({ ok: true, value: "email" });
  expect(openProfile(await row())).toMatchObject({ phone: OLD, email: "jean@courriel.example" });
  expect((await messagesOf(actor.debtorId)).map(({ kind }) => kind)).toEqual(["one_time_code"]);
});

test("what nobody can be written to is refused before a code is sent", async () => {
  expect(await begin("phone", "0612")).toMatchObject({ error: "phone_invalid" });
  expect(await begin("email", "jean@")).toMatchObject({ error: "email_invalid" });
  expect(await messagesOf(actor.debtorId)).toEqual([]);
});

test("a wrong code changes nothing, and after five no code does", async () => {
  await begin("phone", NEW);
  const code = await newestCode(actor.debtorId);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  for (const _ of [1, 2, 3, 4, 5])
    expect(await confirm(wrong)).toMatchObject({ error: "incorrect" });
  expect(await confirm(code)).toMatchObject({ error: "expired" });
  expect(openProfile(await row()).phone).toBe(OLD);
});

test("neither begins nor ends without a code or passkey of the last ten minutes", async () => {
  const late = minutesLater(11);
  expect(await begin("phone", NEW, late)).toMatchObject({ error: "code_needed" });
  await begin("phone", NEW);
  expect(await confirm(await newestCode(actor.debtorId), late)).toMatchObject({
    error: "code_needed",
  });
  expect(openProfile(await row()).phone).toBe(OLD);
});

test("a code confirms the contact that it was sent to in its own session only", async () => {
  await begin("phone", NEW);
  const code = await newestCode(actor.debtorId);
  const elsewhere = await newSession(actor.debtorId, creditorId, now);
  await db.session.update({ where: { id: elsewhere.sessionId }, data: { elevatedAt: now } });
  expect(await confirm(code, now, elsewhere)).toMatchObject({ error: "expired" });
});
