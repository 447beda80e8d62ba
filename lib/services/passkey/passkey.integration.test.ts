import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson, newSession } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { softwarePasskey } from "@/scripts/testing/software-passkey";
import { addPasskey } from "./add-passkey";
import { askForAnyPasskey, askForNewPasskey, askForOwnPasskey, PASSKEYS } from "./ask-for-passkey";
import { confirmByPasskey } from "./confirm-by-passkey";
import { signInByPasskey } from "./sign-in-by-passkey";

const now = new Date("2026-11-28T10:00:00Z");
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const addressHash = () => new Uint8Array(Buffer.from(randomUUID()));

let creditorId: string;
let actor: DebtorActor;
let passkey: ReturnType<typeof softwarePasskey>;

async function give(owner: DebtorActor, counter = 0n) {
  const made = softwarePasskey();
  const { credentialId, publicKey } = made;
  const { debtorId } = owner;
  await db.passkey.create({
    data: { credentialId, debtorId, publicKey, counter, transports: ["internal"], createdAt: now },
  });
  return made;
}

beforeEach(async () => {
  creditorId ??= (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  actor = (await identifiedPerson(creditorId, now)).actor;
  passkey = await give(actor);
});

async function challenge(at = now): Promise<string> {
  const asked = await askForAnyPasskey({ addressHash: addressHash(), now: at });
  if (!asked.ok) throw new Error(asked.error);
  return asked.value.challenge;
}

const signIn = (answer: string, at = now) =>
  signInByPasskey({ answer, devices: [], addressHash: addressHash(), now: at });

const REFUSED = { ok: false, error: "refused" };

describe("sign-in by passkey", () => {
  test("opens the file without a link and without questions, in a session that has confirmed who is there", async () => {
    const opened = await signIn(passkey.answer(await challenge()));
    if (!opened.ok) throw new Error(opened.error);
    const session = await db.session.findUniqueOrThrow({ where: { id: opened.value.sessionId } });
    expect(session).toMatchObject({
      ...{ debtorId: actor.debtorId, origin: "passkey", linkId: null, stage: "identified" },
      ...{ identifiedAt: now, elevatedAt: now },
    });
  });

  test("takes an answer once: what was overheard opens nothing", async () => {
    const answer = passkey.answer(await challenge());
    expect(await signIn(answer)).toMatchObject({ ok: true });
    expect(await signIn(answer)).toEqual(REFUSED);
  });

  test("takes no answer to what was never asked, or asked too long ago", async () => {
    expect(await signIn(passkey.answer("bmV2ZXIgYXNrZWQ"))).toEqual(REFUSED);
    expect(await signIn(passkey.answer(await challenge()), minutesLater(6))).toEqual(REFUSED);
  });

  test("takes no answer that was made for another site, or without a look at who is there", async () => {
    const elsewhere = { origin: "https://quittance.example.org" };
    expect(await signIn(passkey.answer(await challenge(), elsewhere))).toEqual(REFUSED);
    expect(await signIn(passkey.answer(await challenge(), { flags: 0x01 }))).toEqual(REFUSED);
  });

  test("knows no key but its own, nor one that was revoked", async () => {
    const forged = softwarePasskey().answer(await challenge());
    const mixed = { ...JSON.parse(forged), id: passkey.credentialId, rawId: passkey.credentialId };
    expect(await signIn(forged)).toEqual(REFUSED);
    expect(await signIn(JSON.stringify(mixed))).toEqual(REFUSED);
    await db.passkey.updateMany({ where: { debtorId: actor.debtorId }, data: { revokedAt: now } });
    expect(await signIn(passkey.answer(await challenge()))).toEqual(REFUSED);
  });

  test.each(["", "{", "null", '{"id":1}', "[]"])(
    "is refused what is no answer: %s",
    async (text) => {
      expect(await signIn(text)).toEqual(REFUSED);
    },
  );

  test("stops a passkey whose counter does not grow: somebody has copied it", async () => {
    const counted = await give(actor, 7n);
    expect(await signIn(counted.answer(await challenge(), { counter: 8 }))).toMatchObject({
      ok: true,
    });
    const copied = counted.answer(await challenge(), { counter: 8 });
    expect(await signIn(copied)).toEqual({ ok: false, error: "stopped" });
    expect(await signIn(counted.answer(await challenge(), { counter: 9 }))).toEqual(REFUSED);
  });
});

describe("a passkey within a session", () => {
  async function ownChallenge(by: DebtorActor) {
    const debtor = await readAs(by, PASSKEYS);
    return (await askForOwnPasskey({ debtor, now })).challenge;
  }

  test("confirms who is there, as a code does", async () => {
    const answer = passkey.answer(await ownChallenge(actor));
    expect(await confirmByPasskey({ actor, answer, now })).toMatchObject({ ok: true });
    const session = await db.session.findUniqueOrThrow({ where: { id: actor.sessionId } });
    expect(session.elevatedAt).toEqual(now);
  });

  test("confirms nothing in another session, nor for somebody else, nor by an answer at sign-in", async () => {
    const other = await newSession(actor.debtorId, creditorId, now);
    const stranger = (await identifiedPerson(creditorId, now)).actor;
    const theirs = await give(stranger);
    const forOther = passkey.answer(await ownChallenge(actor));
    expect(await confirmByPasskey({ actor: other, answer: forOther, now })).toEqual(REFUSED);
    const byStranger = theirs.answer(await ownChallenge(actor));
    expect(await confirmByPasskey({ actor, answer: byStranger, now })).toEqual(REFUSED);
    const atSignIn = passkey.answer(await challenge());
    expect(await confirmByPasskey({ actor, answer: atSignIn, now })).toEqual(REFUSED);
    const sessions = await db.session.findMany({ where: { debtorId: actor.debtorId } });
    expect(sessions.map(({ elevatedAt }) => elevatedAt)).toEqual([null, null]);
  });

  test("is made only just after a code: who knows a birth date gets no key to the file", async () => {
    const about = { answer: "{}", userAgent: "", now };
    const before = await readAs(actor, PASSKEYS);
    expect(await addPasskey({ ...about, debtor: before })).toEqual({
      ok: false,
      error: "code_needed",
    });
    await db.session.update({ where: { id: actor.sessionId }, data: { elevatedAt: now } });
    const debtor = await readAs(actor, PASSKEYS);
    expect(await addPasskey({ ...about, debtor })).toEqual(REFUSED);
    const late = { ...about, debtor, now: minutesLater(11) };
    expect(await addPasskey(late)).toEqual({ ok: false, error: "code_needed" });
  });

  test("is asked for as one that needs no name, checks who is there, and shows no full name", async () => {
    const options = await askForNewPasskey({ debtor: await readAs(actor, PASSKEYS), now });
    expect(options.authenticatorSelection).toMatchObject({
      ...{ residentKey: "required", userVerification: "required" },
    });
    expect(options.user.name).toBe("Ada E. · Énergie du Midi");
    expect(options.excludeCredentials).toMatchObject([{ id: passkey.credentialId }]);
  });
});
