import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { begin, begun, colleague, sessionOf, totpCode } from "@/scripts/testing/colleague";
import { confirmSecondFactor } from "./confirm-second-factor";
import { findStaffSession, type StaffSessionRow } from "./session-store";

const now = new Date("2026-11-28T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let creditorId: string;
beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

const confirm = (session: StaffSessionRow, code: string) =>
  confirmSecondFactor({ session, code, now: later(5) });

describe("signing in", () => {
  test("takes both factors; after the first nothing is open", async () => {
    const { email, secret } = await colleague(creditorId, now);
    const session = await begun(email, later(5));
    expect(session.stage).toBe("first_factor");
    const signed = await confirm(session, await totpCode(secret, later(5)));
    if (!signed.ok) throw new Error(signed.error);
    expect((await sessionOf(signed.value, later(5))).stage).toBe("signed_in");
    expect(await findStaffSession(session.id, session.secretHash, later(5))).not.toMatchObject({
      secretHash: session.secretHash,
    });
  });

  test("answers a wrong password and an unknown address alike", async () => {
    const { email } = await colleague(creditorId, now);
    expect(await begin(email, later(5), "another password")).toEqual({
      ok: false,
      error: "refused",
    });
    expect(await begin(`${randomUUID()}@example.com`, later(5))).toEqual({
      ok: false,
      error: "refused",
    });
  });

  test("is paused after ten passwords for one address, whether or not it is anybody's", async () => {
    const { email } = await colleague(creditorId, now);
    const nobody = `${randomUUID()}@example.com`;
    for (const address of [email, nobody]) {
      const tries = await Promise.all(
        Array.from({ length: 10 }, () => begin(address, later(5), "another password")),
      );
      expect(tries.every((one) => !one.ok && one.error === "refused")).toBe(true);
      expect(await begin(address, later(5))).toEqual({ ok: false, error: "too_many" });
    }
  });

  test("takes each code of the authenticator once", async () => {
    const { email, secret } = await colleague(creditorId, now);
    const code = await totpCode(secret, later(5));
    const sessions = await Promise.all([
      begun(email, later(5)),
      begun(email, later(5)),
      begun(email, later(5)),
    ]);
    const tries = await Promise.all(sessions.map((session) => confirm(session, code)));
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("takes each recovery code once", async () => {
    const { email, codes } = await colleague(creditorId, now);
    const [code = ""] = codes;
    expect((await confirm(await begun(email, later(5)), code.toLowerCase())).ok).toBe(true);
    expect(await confirm(await begun(email, later(5)), code)).toEqual({
      ok: false,
      error: "incorrect",
    });
  });

  test("ends a session that guesses: a right code comes too late after five wrong ones", async () => {
    const { email, secret } = await colleague(creditorId, now);
    const session = await begun(email, later(5));
    for (let tried = 0; tried < 5; tried += 1) {
      expect(await confirm(session, "000000")).toEqual({ ok: false, error: "incorrect" });
    }
    const late = await confirm(session, await totpCode(secret, later(5)));
    expect(late).toEqual({ ok: false, error: "too_many" });
  });
});
