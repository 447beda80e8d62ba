import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { createLinkToken, hashLinkToken } from "@/lib/adapters/crypto/link-token";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { getLinkPage } from "@/lib/services/link/get-link-page";
import { openLink } from "@/lib/services/link/open-link";
import { hashSecret } from "@/lib/services/session/current-session";
import type { SessionRecord } from "@/lib/services/session/session-record";
import { findSession } from "@/lib/services/session/store";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { createDebtor } from "@/prisma/seed/create-debtor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { confirmIdentity } from "./confirm-identity";
import { denyIdentity } from "./deny-identity";
import { IDENTITY_FORM } from "./identity-form";

const now = new Date("2026-11-22T10:00:00Z");
const right = {
  "birthDate.day": "27",
  "birthDate.month": "3",
  "birthDate.year": "1984",
  postcode: "13 005",
};
const wrong = { ...right, postcode: "75001" };

let creditorId: string;
let token: string;
let debtorId: string;

/** Each time from another address: one's attempts must not count against another's. */
const address = () => new Uint8Array(Buffer.from(randomUUID()));

async function giveLink(): Promise<string> {
  const made = createLinkToken();
  await db.paymentLink.create({
    data: {
      ...{ id: randomUUID(), debtorId, tokenHash: hashLinkToken(made), createdAt: now },
      ...{ purpose: "invitation", channel: "sms", expiresAt: new Date("2026-12-22T10:00:00Z") },
    },
  });
  return made;
}

async function openSession(link = token): Promise<SessionRecord> {
  const opened = await openLink({ token: link, addressHash: address(), now });
  if (!opened.ok) throw new Error(opened.error);
  const { sessionId: id, secret } = opened.value;
  return readAgain({ id, secretHash: hashSecret(secret) });
}

/** As the next request reads it. */
async function readAgain(known: { id: string; secretHash: Uint8Array }): Promise<SessionRecord> {
  const session = await findSession({ ...known, now }, IDENTITY_FORM);
  if (!session) throw new Error("no session");
  return session;
}

async function answer(known: SessionRecord, fields: Record<string, string>) {
  // The back-off is lived through elsewhere: here it is as if the person had waited.
  await pool.query("delete from rate_limit where key like 'pause:%'");
  const session = await readAgain(known);
  return attempt(session, fields);
}

const attempt = (session: SessionRecord, fields: Record<string, string>) =>
  confirmIdentity({ session, fields, devices: [], addressHash: address(), now });

beforeEach(async () => {
  creditorId ??= (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  const debtor = await createDebtor(
    {
      ...{ creditorId, locale: "fr" },
      profile: {
        ...{ givenName: "Jean", familyName: "Durand", bornOn: "1984-03-27", postcode: "13005" },
        ...{ phone: "+33612345678", email: null, contractDigits: null, securityCode: null },
      },
      debts: [
        {
          ...{ reference: randomUUID(), product: "gas", contractNumber: "10004821" },
          ...{ principalLabel: "Gaz", openedOn: "2026-05-01", dueOn: "2026-08-14" },
          ...{ principalMinor: 9000n, letterReference: "EM-2291", letterSentOn: "2026-11-03" },
        },
      ],
    },
    now,
  );
  debtorId = debtor.id;
  token = await giveLink();
});

describe("opening a link", () => {
  test("changes nothing however often it is read, and says nothing of the debt", async () => {
    const before = await db.paymentLink.findFirst({ where: { debtorId } });
    await getLinkPage(token, now);
    const page = await getLinkPage(token, now);
    expect(page).toMatchObject({ kind: "live", maskedName: "Jean D." });
    expect(JSON.stringify(page, (_, v) => (typeof v === "bigint" ? `${v}` : v))).not.toContain(
      "9000",
    );
    expect(await db.paymentLink.findFirst({ where: { debtorId } })).toEqual(before);
    expect(await db.session.count({ where: { debtorId } })).toBe(0);
  });

  test("by a forged, unknown or expired token looks the same", async () => {
    const later = new Date("2027-01-22T10:00:00Z");
    expect(await getLinkPage(`${token.slice(0, 21)}#`, now)).toMatchObject({ kind: "unusable" });
    expect(await getLinkPage(createLinkToken(), now)).toMatchObject({ kind: "unusable" });
    expect(await getLinkPage(token, later)).toMatchObject({ kind: "unusable" });
  });

  test("counts as opened with the first post", async () => {
    await openSession();
    expect((await db.paymentLink.findFirst({ where: { debtorId } }))?.openedAt).toEqual(now);
  });
});

describe("identity", () => {
  test("is confirmed by the right facts however they are typed, under a new secret", async () => {
    const session = await openSession();
    const confirmed = await answer(session, right);
    expect(confirmed.ok).toBe(true);
    const after = await readAgain(session);
    expect(after.stage).toBe("identified");
    expect(after.secretHash).not.toEqual(session.secretHash);
  });

  test("costs no attempt where the form is blank or malformed", async () => {
    const session = await openSession();
    const refused = await answer(session, { ...right, "birthDate.month": "13", postcode: "" });
    expect(refused).toMatchObject({
      error: {
        code: "invalid",
        fields: { birthDate: "birth_date_invalid", postcode: "postcode_missing" },
      },
    });
    expect((await db.paymentLink.findFirst({ where: { debtorId } }))?.failedChecks).toBe(0);
  });

  test("locks the link with the fifth wrong answer, also for the right one afterwards", async () => {
    const session = await openSession();
    for (const attemptsLeft of [4, 3, 2, 1]) {
      expect(await answer(session, wrong)).toMatchObject({
        error: { code: "incorrect", attemptsLeft },
      });
    }
    expect(await answer(session, wrong)).toMatchObject({ error: { code: "locked" } });
    expect(await answer(session, right)).toMatchObject({ error: { code: "locked" } });
    expect(await getLinkPage(token, now)).toMatchObject({ kind: "locked" });
    expect(await db.outboxEvent.count({ where: { type: "identity.locked" } })).toBeGreaterThan(0);
  });

  test("counts wrong answers given at the same time one by one", async () => {
    const session = await openSession();
    await Promise.all(Array.from({ length: 8 }, () => attempt(session, wrong)));
    const link = await db.paymentLink.findFirst({ where: { debtorId } });
    expect(link?.failedChecks).toBe(5);
  });

  test("is closed for a day after ten wrong answers over several links", async () => {
    for (const link of [token, await giveLink(), await giveLink()]) {
      const session = await openSession(link);
      for (let tries = 0; tries < 4; tries += 1) await answer(session, wrong);
    }
    const session = await openSession(await giveLink()).catch(() => null);
    expect(session && (await answer(session, right))).toMatchObject({ error: { code: "locked" } });
  });

  test("makes a person wait after a wrong answer, without counting the impatient one", async () => {
    const known = await openSession();
    await answer(known, wrong);
    await answer(known, wrong);
    const session = await readAgain(known);
    const early = await attempt(session, right);
    expect(early).toMatchObject({ error: { code: "too_soon", seconds: 1 } });
  });
});

describe("'this isn't me'", () => {
  test("stops outreach, revokes every link and session, and opens one case however often said", async () => {
    const session = await openSession();
    await denyIdentity({ token, reason: "moved_away", now });
    await denyIdentity({ token, reason: "other", now });
    expect(await getLinkPage(token, now)).toMatchObject({ kind: "unusable" });
    expect((await readAgain(session)).revokedAt).toEqual(now);
    expect(await db.supportCase.findMany({ where: { debtorId } })).toMatchObject([
      { kind: "wrong_person", reason: "moved_away" },
    ]);
  });

  test("cannot be said with a link that has expired or was revoked", async () => {
    const later = new Date("2027-01-22T10:00:00Z");
    const refused = { ok: false, error: "unknown_link" };
    expect(await denyIdentity({ token, reason: "other", now: later })).toEqual(refused);
    await db.paymentLink.updateMany({ where: { debtorId }, data: { revokedAt: now } });
    expect(await denyIdentity({ token, reason: "other", now })).toEqual(refused);
    const debtor = await db.debtor.findUniqueOrThrow({ where: { id: debtorId } });
    expect(debtor.outreachStoppedAt).toBeNull();
  });
});
