import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { askForAnyPasskey } from "@/lib/services/passkey/ask-for-passkey";
import { signInByPasskey } from "@/lib/services/passkey/sign-in-by-passkey";
import { reinviteMember } from "@/lib/services/staff/invite-member";
import { removeMember } from "@/lib/services/staff/manage-members";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { begun, colleague, operator, sessionOf, totpCode } from "@/scripts/testing/colleague";
import { colleagueAtWork, giveStaffPasskey } from "@/scripts/testing/staff-passkey";
import { askForAnyStaffPasskey, askForOwnStaffPasskey } from "./ask-for-staff-passkey";
import { confirmPresenceByCode, confirmPresenceByPasskey } from "./confirm-presence";
import { addStaffPasskey, dropStaffPasskey } from "./manage-staff-passkeys";
import { confirmByStaffPasskey, signInByStaffPasskey } from "./sign-in-by-staff-passkey";
import { findStaffPasskeys } from "./store";

const now = new Date("2026-11-28T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const REFUSED = { ok: false, error: "refused" };

let creditorId: string;
beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

const addressHash = () => new Uint8Array(Buffer.from(randomUUID()));

const give = (staffId: string, counter?: number) => giveStaffPasskey(staffId, now, counter);
const atWork = () => colleagueAtWork(creditorId, now, later(5));

async function challenge(at = now): Promise<string> {
  const asked = await askForAnyStaffPasskey({ addressHash: addressHash(), now: at });
  if (!asked.ok) throw new Error(asked.error);
  return asked.value.challenge;
}

const enter = (answer: string, at = now) =>
  signInByStaffPasskey({ answer, userAgent: "Firefox", addressHash: addressHash(), now: at });

describe("a colleague's passkey at sign-in", () => {
  test("counts as both factors, and the trail says by what they came in", async () => {
    const { staffId } = await colleague(creditorId, now);
    const key = await give(staffId);
    const opened = await enter(key.answer(await challenge()));
    if (!opened.ok) throw new Error(opened.error);
    const session = await sessionOf(opened.value, now);
    expect(session).toMatchObject({ staffId, stage: "signed_in" });
    const trail = await db.auditEvent.findMany({ where: { actorId: staffId } });
    expect(trail.at(-1)).toMatchObject({
      action: "staff.signed_in",
      details: { factor: "passkey" },
    });
  });

  test("is taken once, for what was asked not long ago, at this site, by who was looked at", async () => {
    const { staffId } = await colleague(creditorId, now);
    const key = await give(staffId);
    const answer = key.answer(await challenge());
    expect(await enter(answer)).toMatchObject({ ok: true });
    expect(await enter(answer)).toEqual(REFUSED);
    expect(await enter(key.answer("bmV2ZXIgYXNrZWQ"))).toEqual(REFUSED);
    expect(await enter(key.answer(await challenge()), later(6))).toEqual(REFUSED);
    const elsewhere = { origin: "https://quittance.example.org" };
    expect(await enter(key.answer(await challenge(), elsewhere))).toEqual(REFUSED);
    expect(await enter(key.answer(await challenge(), { flags: 0x01 }))).toEqual(REFUSED);
    expect(await enter("{")).toEqual(REFUSED);
  });

  test("opens no debtor's file, nor does an answer to a debtor's question open the console", async () => {
    const { staffId } = await colleague(creditorId, now);
    const key = await give(staffId);
    const asked = await askForAnyPasskey({ addressHash: addressHash(), now });
    if (!asked.ok) throw new Error(asked.error);
    expect(await enter(key.answer(asked.value.challenge))).toEqual(REFUSED);
    const file = { devices: [], addressHash: addressHash(), now };
    const answer = key.answer(await challenge());
    expect(await signInByPasskey({ ...file, answer })).toEqual(REFUSED);
  });

  test("is worth nothing once its owner has left, or was invited anew", async () => {
    const gone = await colleague(creditorId, now);
    const theirs = await give(gone.staffId);
    await removeMember({ inviter: operator, creditorId, staffId: gone.staffId, now });
    expect(await enter(theirs.answer(await challenge()))).toEqual(REFUSED);
    const lost = await colleague(creditorId, now);
    const stolen = await give(lost.staffId);
    await reinviteMember({ inviter: operator, staffId: lost.staffId, now });
    expect(await enter(stolen.answer(await challenge()))).toEqual(REFUSED);
  });

  test("is stopped where its counter does not grow: somebody has copied it", async () => {
    const { staffId } = await colleague(creditorId, now);
    const key = await give(staffId, 7);
    expect(await enter(key.answer(await challenge(), { counter: 8 }))).toMatchObject({ ok: true });
    const copied = key.answer(await challenge(), { counter: 8 });
    expect(await enter(copied)).toEqual({ ok: false, error: "stopped" });
    expect(await enter(key.answer(await challenge(), { counter: 9 }))).toEqual(REFUSED);
  });
});

describe("a passkey as the second factor", () => {
  const asked = async (staffId: string, sessionId: string) =>
    (
      await askForOwnStaffPasskey({
        purpose: "staff_second_factor",
        sessionId,
        staffId,
        now: later(5),
      })
    ).challenge;

  test("takes the code's place after the password; another colleague's does not", async () => {
    const { staffId, email } = await colleague(creditorId, now);
    const [key, foreign] = [
      await give(staffId),
      await give((await colleague(creditorId, now)).staffId),
    ];
    const session = await begun(email, later(5));
    const confirm = (answer: string) => confirmByStaffPasskey({ session, answer, now: later(5) });
    expect(await confirm(foreign.answer(await asked(staffId, session.id)))).toEqual(REFUSED);
    const other = await begun(email, later(5));
    expect(await confirm(key.answer(await asked(staffId, other.id)))).toEqual(REFUSED);
    const signed = await confirm(key.answer(await asked(staffId, session.id)));
    expect(signed.ok && (await sessionOf(signed.value, later(5))).stage).toBe("signed_in");
  });

  test("opens no session that has guessed too often", async () => {
    const { staffId, email } = await colleague(creditorId, now);
    const key = await give(staffId);
    const session = await begun(email, later(5));
    const confirm = (answer: string) => confirmByStaffPasskey({ session, answer, now: later(5) });
    for (let tried = 0; tried < 5; tried += 1) expect(await confirm("{}")).toEqual(REFUSED);
    const late = key.answer(await asked(staffId, session.id));
    expect(await confirm(late)).toEqual({ ok: false, error: "too_many" });
  });
});

describe("one's own passkeys", () => {
  test("are changed only within ten minutes of a second factor, which a code or a passkey shows anew", async () => {
    const { member, key, secret } = await atWork();
    const posted = { member, answer: "{}", name: "", userAgent: "" };
    expect(await addStaffPasskey({ ...posted, now: later(6) })).toEqual(REFUSED);
    const needed = { ok: false, error: "confirm_needed" };
    expect(await addStaffPasskey({ ...posted, now: later(16) })).toEqual(needed);
    const drop = { member, credentialId: key.credentialId };
    expect(await dropStaffPasskey({ ...drop, now: later(16) })).toEqual(needed);
    const typed = (code: string) => confirmPresenceByCode({ member, code, now: later(16) });
    expect(await typed("000000")).toEqual({ ok: false, error: "incorrect" });
    expect(await typed(await totpCode(secret, later(16)))).toMatchObject({ ok: true });
    expect(await addStaffPasskey({ ...posted, now: later(25) })).toEqual(REFUSED);
    expect(await addStaffPasskey({ ...posted, now: later(27) })).toEqual(needed);
    const { staffId } = member.actor;
    const question = { purpose: "staff_confirm", staffId, now: later(27) } as const;
    const shown = await askForOwnStaffPasskey({ ...question, sessionId: member.sessionId });
    const answer = key.answer(shown.challenge);
    expect(await confirmPresenceByPasskey({ member, answer, now: later(27) })).toMatchObject({
      ok: true,
    });
    expect(await addStaffPasskey({ ...posted, now: later(28) })).toEqual(REFUSED);
  });

  test("are confirmed by no answer of another session, nor by one that was asked at sign-in", async () => {
    const { member, key } = await atWork();
    const { staffId } = member.actor;
    const other = { purpose: "staff_confirm", sessionId: randomUUID(), staffId, now } as const;
    const foreign = key.answer((await askForOwnStaffPasskey(other)).challenge);
    expect(await confirmPresenceByPasskey({ member, answer: foreign, now })).toEqual(REFUSED);
    const atSignIn = key.answer(await challenge());
    expect(await confirmPresenceByPasskey({ member, answer: atSignIn, now })).toEqual(REFUSED);
  });

  test("are removed by their owner only, and no longer open anything", async () => {
    const { member, key } = await atWork();
    const stranger = (await atWork()).member;
    const drop = { credentialId: key.credentialId, now: later(6) };
    expect(await dropStaffPasskey({ ...drop, member: stranger })).toEqual({
      ok: false,
      error: "unknown",
    });
    expect(await dropStaffPasskey({ ...drop, member })).toEqual({ ok: true, value: null });
    expect(await enter(key.answer(await challenge()))).toEqual(REFUSED);
  });

  test("do not all go where nothing else lets their owner in, not even two at once", async () => {
    const { member, key } = await atWork();
    const { staffId } = member.actor;
    const second = await give(staffId);
    await db.staffMember.update({ where: { id: staffId }, data: { passwordHash: null } });
    const drop = ({ credentialId }: { credentialId: string }) =>
      dropStaffPasskey({ member, credentialId, now: later(6) });
    const tries = await Promise.all([drop(key), drop(second)]);
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tries).toContainEqual({ ok: false, error: "last_way" });
    expect(await findStaffPasskeys(staffId)).toHaveLength(1);
  });
});
