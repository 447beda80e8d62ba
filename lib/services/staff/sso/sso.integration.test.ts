import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { confirmSecondFactor } from "@/lib/services/staff/confirm-second-factor";
import { reinviteMember } from "@/lib/services/staff/invite-member";
import { removeMember } from "@/lib/services/staff/manage-members";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import {
  colleague,
  invitedColleague,
  operator,
  sessionOf,
  totpCode,
} from "@/scripts/testing/colleague";
import { signInThere, startCompanyProvider } from "@/scripts/testing/company-provider";
import { beginSso } from "./begin-sso";
import { finishSso } from "./finish-sso";
import type { StaffProvider } from "./provider";

const now = new Date("2026-11-28T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const caller = () => ({ addressHash: new Uint8Array(Buffer.from(randomUUID())) });
const BOTH = { isVerified: "yes", twoFactors: "yes" } as const;
const REFUSED = { ok: false, error: "sso_refused" };
const EXPIRED = { ok: false, error: "sso_expired" };

let provider: StaffProvider;
let creditorId: string;
let otherId: string;
beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  otherId = (await createCreditor(CLAIRANCE, now)).id;
  provider = await startCompanyProvider([ENERGIE_DU_MIDI.slug]);
});

async function begin(next: string | null = null) {
  const begun = await beginSso({ provider, next, ...caller(), now });
  if (!begun.ok) throw new Error(begun.error);
  return begun.value;
}

const finish = (search: string, browserSecret: string, at = now) =>
  finishSso({ provider, search, browserSecret, userAgent: "Firefox", ...caller(), now: at });

/** The whole way, in one browser. */
async function walk(said: Parameters<typeof signInThere>[1], next: string | null = null) {
  const { url, browserSecret } = await begin(next);
  return finish(await signInThere(url, said), browserSecret);
}

const trailOf = async (actorId: string) =>
  (await db.auditEvent.findMany({ where: { actorId }, orderBy: { id: "asc" } })).map(
    ({ action, details }) => ({ action, details }),
  );

describe("the company's account", () => {
  test("lets in who was invited, by a verified e-mail and two factors, back to the page asked for", async () => {
    const { email, staffId } = await colleague(creditorId, now);
    const walked = await walk({ email: email.toUpperCase(), ...BOTH }, "/staff/files");
    if (!walked.ok) throw new Error(walked.error);
    expect(walked.value).toMatchObject({ isSignedIn: true, next: "/staff/files" });
    const session = await sessionOf(walked.value.claims, now);
    expect(session).toMatchObject({ staffId, stage: "signed_in", role: "agent" });
    expect((await trailOf(staffId)).slice(-2)).toEqual([
      { action: "staff.linked", details: { issuer: provider.issuer } },
      { action: "staff.signed_in", details: { factor: "sso" } },
    ]);
  });

  test("leaves the second factor to us where it does not speak of one, and our limits hold", async () => {
    const { email, secret } = await colleague(creditorId, now);
    const enter = async () => {
      const walked = await walk({ email, isVerified: "yes" });
      if (!walked.ok) throw new Error(walked.error);
      expect(walked.value.isSignedIn).toBe(false);
      return sessionOf(walked.value.claims, now);
    };
    const session = await enter();
    expect(session.stage).toBe("first_factor");
    const confirm = (code: string, own = session) =>
      confirmSecondFactor({ session: own, code, now: later(5) });
    for (let tried = 0; tried < 5; tried += 1) {
      expect(await confirm("000000")).toEqual({ ok: false, error: "incorrect" });
    }
    const code = await totpCode(secret, later(5));
    expect(await confirm(code)).toEqual({ ok: false, error: "too_many" });
    expect(await confirm(code, await enter())).toMatchObject({ ok: true });
  });

  test("is linked once both factors are shown: who has no more than a colleague's address keeps nobody out", async () => {
    const { email, secret, staffId } = await colleague(creditorId, now);
    const enter = async (subject: string) => {
      const walked = await walk({ email, subject, isVerified: "yes" });
      if (!walked.ok) throw new Error(walked.error);
      return sessionOf(walked.value.claims, now);
    };
    const confirm = async (session: Awaited<ReturnType<typeof enter>>, minutes: number) =>
      confirmSecondFactor({
        ...{ session, code: await totpCode(secret, later(minutes)), now: later(minutes) },
      });
    const linked = () => db.staffIdentity.count({ where: { staffId } });
    const [stranger, own, again] = [
      await enter("stranger"),
      await enter("own"),
      await enter("own"),
    ];
    expect(await linked()).toBe(0);
    expect(await confirm(own, 5)).toMatchObject({ ok: true });
    expect(await linked()).toBe(1);
    // Begun before: the same account comes in, another does not, even with the colleague's code.
    expect(await confirm(again, 6)).toMatchObject({ ok: true });
    expect(await confirm(stranger, 7)).toEqual({ ok: false, error: "too_many" });
    expect((await trailOf(staffId)).slice(-3)).toEqual([
      { action: "staff.linked", details: { issuer: provider.issuer } },
      { action: "staff.signed_in", details: { factor: "totp" } },
      { action: "staff.signed_in", details: { factor: "totp" } },
    ]);
  });

  test("opens nothing for who was not invited, whose address is unverified, or who has left", async () => {
    expect(await walk({ email: `${randomUUID()}@example.com`, ...BOTH })).toEqual(REFUSED);
    const { email } = await colleague(creditorId, now);
    expect(await walk({ email, twoFactors: "yes" })).toEqual(REFUSED);
    const gone = await colleague(creditorId, now);
    expect(await walk({ email: gone.email, ...BOTH })).toMatchObject({ ok: true });
    await removeMember({ inviter: operator, creditorId, staffId: gone.staffId, now });
    expect(await walk({ email: gone.email, ...BOTH })).toEqual(REFUSED);
    expect(await db.staffMember.count({ where: { creditorId: otherId } })).toBe(0);
  });

  test("opens nothing of another creditor's, whose colleague is left as they were", async () => {
    const { email, staffId } = await colleague(otherId, now, "admin");
    expect(await walk({ email, ...BOTH })).toEqual(REFUSED);
    expect(await db.staffIdentity.count({ where: { staffId } })).toBe(0);
    expect(await db.staffSession.count({ where: { staffId } })).toBe(0);
  });

  test("is known by the provider's own name for it: an address that passes on passes nothing on", async () => {
    const { email, staffId } = await colleague(creditorId, now);
    const first = { email, subject: randomUUID(), ...BOTH };
    expect(await walk(first)).toMatchObject({ ok: true });
    expect(await walk({ email, subject: randomUUID(), ...BOTH })).toEqual(REFUSED);
    const renamed = { ...first, email: `${randomUUID()}@example.com` };
    const walked = await walk(renamed);
    if (!walked.ok) throw new Error(walked.error);
    expect((await sessionOf(walked.value.claims, now)).staffId).toBe(staffId);
    // An admin who invites anew lets the address's new owner in.
    await reinviteMember({ inviter: operator, staffId, now });
    expect(await walk({ email, subject: randomUUID(), ...BOTH })).toMatchObject({ ok: true });
  });

  test("is not enough without two factors where an invitation was never taken up", async () => {
    const { email } = await invitedColleague(creditorId, now);
    const refused = { ok: false, error: "sso_no_second_factor" };
    expect(await walk({ email, isVerified: "yes" })).toEqual(refused);
    expect(await walk({ email, ...BOTH })).toMatchObject({ ok: true });
  });

  test("that says no is said so", async () => {
    const { email } = await colleague(creditorId, now);
    const refused = { ok: false, error: "sso_cancelled" };
    expect(await walk({ email, refuse: "yes" })).toEqual(refused);
  });
});

describe("the way back from the provider", () => {
  test("is good once, in the browser that began it, for ten minutes, with a state of ours", async () => {
    const { email } = await colleague(creditorId, now);
    const there = async () => {
      const { url, browserSecret } = await begin();
      return [await signInThere(url, { email, ...BOTH }), browserSecret] as const;
    };
    const [search, secret] = await there();
    expect(await finish(search, secret)).toMatchObject({ ok: true });
    expect(await finish(search, secret)).toEqual(EXPIRED);
    const [stolen, own] = await there();
    expect(await finish(stolen, (await begin()).browserSecret)).toEqual(EXPIRED);
    expect(await finish(stolen, own)).toEqual(EXPIRED);
    const [late, mine] = await there();
    expect(await finish(late, mine, later(10))).toEqual(EXPIRED);
    expect(await finish("?code=x&state=y", mine)).toEqual(EXPIRED);
    expect(await finish("", "")).toEqual(EXPIRED);
  });

  test("takes no code that was given for another attempt", async () => {
    const { email } = await colleague(creditorId, now);
    const [one, other] = [await begin(), await begin()];
    const query = new URLSearchParams(await signInThere(one.url, { email, ...BOTH }));
    query.set("state", new URL(other.url).searchParams.get("state") ?? "");
    expect(await finish(`?${query}`, other.browserSecret)).toEqual({
      ok: false,
      error: "sso_failed",
    });
  });
});
