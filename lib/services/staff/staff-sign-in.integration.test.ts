import { randomUUID } from "node:crypto";
import { generate } from "otplib";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { OperatorActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { hashSecret } from "@/lib/services/session/current-session";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { beginStaffSignIn } from "./begin-sign-in";
import { confirmSecondFactor } from "./confirm-second-factor";
import { getInvitation } from "./get-invitation";
import { inviteMember, reinviteMember } from "./invite-member";
import { changeMember, removeMember } from "./manage-members";
import type { StaffClaims } from "./session-cookie";
import { findStaffSession, type StaffSessionRow } from "./session-store";
import { takeUp } from "./take-up-invitation";

const now = new Date("2026-11-28T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const operator: OperatorActor = { kind: "operator", login: "anna" };
const PASSWORD = "trois chats gris";
const UNKNOWN = "0".repeat(43);

let creditorId: string;
beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

/** The link of a new colleague. */
async function invited(role: StaffRole = "agent") {
  const email = `${randomUUID()}@example.com`;
  const made = await inviteMember({
    ...{ inviter: operator, creditorId, name: "Léa Morel", email, role, teamId: null },
    ...{ locale: "fr", now },
  });
  if (!made.ok) throw new Error(made.error);
  return { email, ...made.value };
}

const codeOf = async (token: string, at: Date) => {
  const page = await getInvitation(token, now);
  if (!page) throw new Error("no invitation");
  const { secret } = page;
  return { secret, code: await generate({ secret, epoch: at.getTime() / 1000 }) };
};

/** A colleague with both factors. */
async function member(role: StaffRole = "agent") {
  const { email, staffId, token } = await invited(role);
  const { secret, code } = await codeOf(token, now);
  const taken = await takeUp({ token, password: PASSWORD, code, now });
  if (!taken.ok) throw new Error(taken.error);
  return { email, staffId, secret, token, codes: taken.value.codes };
}

const begin = (email: string, password = PASSWORD, at = later(5)) =>
  beginStaffSignIn({
    ...{ email, password, userAgent: "Firefox", now: at },
    addressHash: new Uint8Array(Buffer.from(randomUUID())),
  });

async function sessionOf({ sessionId, secret }: StaffClaims, at = later(5)) {
  const session = await findStaffSession(sessionId, hashSecret(secret), at);
  if (!session) throw new Error("no session");
  return session;
}

async function begun(email: string, at = later(5)): Promise<StaffSessionRow> {
  const claims = await begin(email, PASSWORD, at);
  if (!claims.ok) throw new Error(claims.error);
  return sessionOf(claims.value, at);
}

const totp = (secret: string, at: Date) => generate({ secret, epoch: at.getTime() / 1000 });
const confirm = (session: StaffSessionRow, code: string, at = later(5)) =>
  confirmSecondFactor({ session, code, now: at });

describe("an invitation", () => {
  test("sets password and second factor once, and not where one of them is wrong", async () => {
    const { token } = await invited();
    const { code } = await codeOf(token, now);
    const wrong = await takeUp({ token, password: "Léa Morel 1987 x", code, now });
    expect(wrong).toEqual({ ok: false, error: "password_guessable" });
    const foreign = await takeUp({ token, password: PASSWORD, code: "000000", now });
    expect(foreign).toEqual({ ok: false, error: "code_incorrect" });
    const tries = await Promise.all(
      [1, 2, 3].map(() => takeUp({ token, password: PASSWORD, code, now })),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await getInvitation(token, now)).toBeNull();
  });

  test("is dead after three days, unknown, or replaced by a newer one", async () => {
    const { token, staffId } = await invited();
    expect(await getInvitation(token, later(72 * 60))).toBeNull();
    expect(await getInvitation(UNKNOWN, now)).toBeNull();
    await reinviteMember({ inviter: operator, staffId, now });
    expect(await getInvitation(token, now)).toBeNull();
  });

  test("is refused for an address that has an account", async () => {
    const { email } = await invited();
    const again = await inviteMember({
      ...{ inviter: operator, creditorId, name: "X", email: email.toUpperCase(), role: "admin" },
      ...{ teamId: null, locale: "fr", now },
    });
    expect(again).toEqual({ ok: false, error: "not_possible" });
  });

  test("is nobody's to make but an admin's and an operator's", async () => {
    const agent = { kind: "staff", staffId: "u", creditorId, teamId: null } as const;
    const ask = (role: StaffRole, of = creditorId) =>
      inviteMember({
        ...{ inviter: { ...agent, role, creditorId: of }, creditorId, name: "X", now },
        ...{ email: `${randomUUID()}@example.com`, role: "agent", teamId: null, locale: "fr" },
      });
    expect(await ask("supervisor")).toEqual({ ok: false, error: "not_allowed" });
    expect(await ask("admin", randomUUID())).toEqual({ ok: false, error: "not_allowed" });
    expect((await ask("admin")).ok).toBe(true);
  });
});

describe("signing in", () => {
  test("takes both factors; after the first nothing is open", async () => {
    const { email, secret } = await member();
    const session = await begun(email);
    expect(session.stage).toBe("first_factor");
    const signed = await confirm(session, await totp(secret, later(5)));
    if (!signed.ok) throw new Error(signed.error);
    expect((await sessionOf(signed.value)).stage).toBe("signed_in");
    expect(await findStaffSession(session.id, session.secretHash, later(5))).not.toMatchObject({
      secretHash: session.secretHash,
    });
  });

  test("answers a wrong password and an unknown address alike", async () => {
    const { email } = await member();
    expect(await begin(email, "another password")).toEqual({ ok: false, error: "refused" });
    expect(await begin(`${randomUUID()}@example.com`)).toEqual({ ok: false, error: "refused" });
  });

  test("is paused after ten passwords for one address, whether or not it is anybody's", async () => {
    const { email } = await member();
    const nobody = `${randomUUID()}@example.com`;
    for (const address of [email, nobody]) {
      const tries = await Promise.all(
        Array.from({ length: 10 }, () => begin(address, "another password")),
      );
      expect(tries.every((one) => !one.ok && one.error === "refused")).toBe(true);
      expect(await begin(address)).toEqual({ ok: false, error: "too_many" });
    }
  });

  test("takes each code of the authenticator once", async () => {
    const { email, secret } = await member();
    const code = await totp(secret, later(5));
    const sessions = await Promise.all([begun(email), begun(email), begun(email)]);
    const tries = await Promise.all(sessions.map((session) => confirm(session, code)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("takes each recovery code once", async () => {
    const { email, codes } = await member();
    const [code = ""] = codes;
    expect((await confirm(await begun(email), code.toLowerCase())).ok).toBe(true);
    expect(await confirm(await begun(email), code)).toEqual({ ok: false, error: "incorrect" });
  });

  test("ends a session that guesses: a right code comes too late after five wrong ones", async () => {
    const { email, secret } = await member();
    const session = await begun(email);
    for (let tried = 0; tried < 5; tried += 1) {
      expect(await confirm(session, "000000")).toEqual({ ok: false, error: "incorrect" });
    }
    const late = await confirm(session, await totp(secret, later(5)));
    expect(late).toEqual({ ok: false, error: "too_many" });
  });
});

describe("a colleague", () => {
  const admin = () =>
    ({ kind: "staff", staffId: randomUUID(), creditorId, role: "admin", teamId: null }) as const;

  const signedIn = async () => {
    const one = await member();
    const signed = await confirm(await begun(one.email), await totp(one.secret, later(5)));
    if (!signed.ok) throw new Error(signed.error);
    return { ...one, claims: signed.value };
  };

  test("who gets another role signs in anew", async () => {
    const { staffId, claims } = await signedIn();
    const change = { actor: admin(), staffId, role: "supervisor", teamId: null } as const;
    expect((await changeMember({ ...change, now: later(6) })).ok).toBe(true);
    expect((await sessionOf(claims)).revokedAt).not.toBeNull();
  });

  test("who has left is nobody: sessions, password and invitations open nothing", async () => {
    const { staffId, claims, email } = await signedIn();
    expect((await removeMember({ inviter: operator, creditorId, staffId, now: later(6) })).ok).toBe(
      true,
    );
    expect((await sessionOf(claims)).revokedAt).not.toBeNull();
    expect(await begin(email)).toEqual({ ok: false, error: "refused" });
    const again = await reinviteMember({ inviter: operator, staffId, now });
    expect(again).toEqual({ ok: false, error: "unknown" });
  });

  test("is changed by an admin of the same creditor, never by themselves", async () => {
    const { staffId } = await member("admin");
    const self = { ...admin(), staffId };
    const change = { staffId, role: "agent", teamId: null, now } as const;
    expect(await changeMember({ ...change, actor: self })).toMatchObject({ error: "own_account" });
    const stranger = { ...admin(), creditorId: randomUUID() };
    expect(await changeMember({ ...change, actor: stranger })).toMatchObject({ error: "unknown" });
    const agent = { ...admin(), role: "agent" } as const;
    expect(await changeMember({ ...change, actor: agent })).toMatchObject({ error: "not_allowed" });
  });

  test("leaves name, address and secrets of no kind readable in the database", async () => {
    const { staffId, email, secret } = await member();
    const row = await db.staffMember.findUniqueOrThrow({ where: { id: staffId } });
    const stored = JSON.stringify(row, (_, value) =>
      typeof value === "bigint" ? String(value) : value,
    );
    const bytes = [row.profileSealed, row.totpSecretSealed].map((part) =>
      Buffer.from(part ?? []).toString("latin1"),
    );
    for (const text of [email, secret, PASSWORD, "Morel"]) {
      expect([stored, ...bytes].some((kept) => kept.includes(text))).toBe(false);
    }
  });
});
