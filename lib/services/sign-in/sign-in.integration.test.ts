import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import { enrolDevice } from "@/lib/services/device/enrol-device";
import type { KnownDevice } from "@/lib/services/device/known-device";
import { revokeDevice } from "@/lib/services/device/revoke-device";
import { hashSecret } from "@/lib/services/session/current-session";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { countStatements } from "@/scripts/testing/count-statements";
import { newSession } from "@/scripts/testing/identified-person";
import { messagesOf, newestCode, reachablePerson } from "@/scripts/testing/reachable-person";
import { readAs } from "@/scripts/testing/read-as";
import { beginSignIn } from "./begin-sign-in";
import { confirmSignIn } from "./confirm-sign-in";
import { getSignInChoice } from "./get-sign-in-choice";
import { openSignIn } from "./open-sign-in";
import { sendSignInCode } from "./send-sign-in-code";
import type { SignInClaims } from "./sign-in-cookie";

const now = new Date("2026-11-28T10:00:00Z");
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const addressHash = () => new Uint8Array(Buffer.from(randomUUID()));

let creditorId: string;
let place = 10_000_000;
let phone: string;
let reference: string;

const person = (
  contact: { phone: string; email: string | null } = { phone, email: null },
  { owed = reference, creditor = creditorId } = {},
) => reachablePerson(creditor, contact, owed, now);

beforeEach(async () => {
  if (!creditorId) {
    await installQueue(env.DATABASE_URL);
    creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  }
  place += 1;
  phone = `+336${place}`;
  reference = `EM-${place}`;
});

async function begin(typed: string): Promise<SignInClaims> {
  const begun = await beginSignIn({ typed, locale: "fr", addressHash: addressHash(), now });
  if (!begun.ok) throw new Error(begun.error);
  await sendSignInCode({ signInId: begun.value.signInId, now });
  return begun.value;
}

const confirm = (claims: SignInClaims | null, code: string, at = now) =>
  confirmSignIn({ claims, code, now: at });

const open = (claims: SignInClaims, debtorId: string, devices: KnownDevice[] = []) =>
  openSignIn({ claims, debtorId, devices, addressHash: addressHash(), now });

describe("a code to come in without a link", () => {
  test("is sent for a phone in whatever form, a reference, or an e-mail, to the contact on file", async () => {
    const email = `Jean.${place}@courriel.example`;
    const { id } = await person({ phone, email });
    for (const typed of [
      `0${phone.slice(3)}`,
      `06 ${phone.slice(4)}`,
      ` ${reference.toLowerCase()} `,
    ]) {
      const claims = await begin(typed);
      expect((await messagesOf(id)).at(-1)?.to).toBe(phone);
      expect(await confirm(claims, await newestCode(id))).toEqual({
        ok: true,
        value: { debtorIds: [id] },
      });
    }
    await begin(email.toUpperCase());
    expect((await messagesOf(id)).at(-1)?.to).toBe(email);
  });

  test("is asked for alike by who is known and who is not: same answer, same work", async () => {
    const { id } = await person();
    const ask = (typed: string) => async () => {
      const begun = await beginSignIn({ typed, locale: "fr", addressHash: addressHash(), now });
      expect(begun).toEqual({
        ok: true,
        value: { signInId: expect.any(String), secret: expect.stringMatching(/^[\w-]{43}$/) },
      });
    };
    const known = await countStatements(ask(phone));
    expect(await countStatements(ask("+33611111111"))).toBe(known);
    expect(await countStatements(ask("EM-00000000"))).toBe(known);
    expect(await messagesOf(id)).toEqual([]);
  });

  test("is wrong for nobody as for somebody, and as often", async () => {
    const { id } = await person();
    const known = await begin(phone);
    const unknown = await begin("+33622222222");
    const wrong = (await newestCode(id)) === "111111" ? "222222" : "111111";
    for (const claims of [known, unknown]) {
      expect(await confirm(claims, "12")).toMatchObject({ error: "missing" });
      for (const _ of [1, 2, 3, 4, 5]) {
        expect(await confirm(claims, wrong)).toMatchObject({ error: "incorrect" });
      }
      expect(await confirm(claims, wrong)).toMatchObject({ error: "expired" });
    }
    expect(await confirm(known, await newestCode(id))).toMatchObject({ error: "expired" });
  });

  test("is good for ten minutes, once, and in the browser that asked for it", async () => {
    const { id } = await person();
    const late = await begin(phone);
    expect(await confirm(late, await newestCode(id), minutesLater(10))).toMatchObject({
      error: "expired",
    });
    const claims = await begin(phone);
    const code = await newestCode(id);
    const stolen = { ...claims, secret: "A".repeat(43) };
    expect(await confirm(stolen, code)).toMatchObject({ error: "expired" });
    expect(await confirm(null, code)).toMatchObject({ error: "expired" });
    expect(await confirm(claims, code)).toMatchObject({ ok: true });
    expect(await confirm(claims, code)).toMatchObject({ error: "expired" });
  });

  test("is not sent for a reference that two people have", async () => {
    const { id } = await person();
    const elsewhere = await createCreditor(
      { ...ENERGIE_DU_MIDI, slug: `other-${place}`, receiptPrefix: `O${place}` },
      now,
    );
    const theirs = { phone: `+337${place}`, email: null };
    const second = await person(theirs, { creditor: elsewhere.id });
    await begin(reference);
    expect([await messagesOf(id), await messagesOf(second.id)]).toEqual([[], []]);
  });
});

describe("what a code opens", () => {
  test("on a browser that is not enrolled: the identity questions, and nothing before them", async () => {
    const { id } = await person();
    const claims = await begin(phone);
    await confirm(claims, await newestCode(id));
    const opened = await open(claims, id);
    expect(opened).toMatchObject({ ok: true, value: { isIdentified: false } });
    const [session] = await db.session.findMany({ where: { debtorId: id } });
    expect(session).toMatchObject({
      origin: "code",
      stage: "link",
      identifiedAt: null,
      linkId: null,
    });
    expect(await open(claims, id)).toEqual({ ok: false, error: "expired" });
  });

  test("on an enrolled device: the file, until the device is revoked", async () => {
    const { id } = await person();
    const actor = await newSession(id, creditorId, now);
    const before = minutesLater(-1);
    const debtor = await readAs(actor, {});
    const enrolled = await enrolDevice({ debtor, userAgent: "", now: before });
    const { deviceId, secret = "" } = enrolled.claims ?? { deviceId: "" };
    const device = { deviceId, secretHash: hashSecret(secret) };
    const enter = async (secretHash: Uint8Array = device.secretHash) => {
      const claims = await begin(phone);
      await confirm(claims, await newestCode(id));
      return open(claims, id, [{ deviceId, secretHash }]);
    };
    expect(await enter()).toMatchObject({ value: { isIdentified: true } });
    expect(await enter(hashSecret("guessed"))).toMatchObject({ value: { isIdentified: false } });
    await revokeDevice({ actor, deviceId, now });
    expect(await enter()).toMatchObject({ value: { isIdentified: false } });
  });

  test("of people who share a phone: one, by choice, and nobody else's", async () => {
    const first = await person();
    const second = await person({ phone, email: null }, { owed: `${reference}-2` });
    const stranger = await person(
      { phone: `+337${place}`, email: null },
      { owed: `${reference}-3` },
    );
    const claims = await begin(phone);
    expect(await getSignInChoice(claims, now)).toEqual([]);
    await confirm(claims, (await newestCode(first.id)) || (await newestCode(second.id)));
    const choice = await getSignInChoice(claims, now);
    expect(choice.map(({ debtorId }) => debtorId).sort()).toEqual([first.id, second.id].sort());
    expect(choice[0]).toMatchObject({ maskedName: "Jean D.", creditorName: "Énergie du Midi" });
    for (const other of [stranger.id, "x", ""]) {
      expect(await open(claims, other)).toEqual({ ok: false, error: "expired" });
    }
    expect(await open(claims, second.id)).toMatchObject({ ok: true });
  });
});
