import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import {
  begin,
  colleague,
  operator,
  PASSWORD,
  sessionOf,
  signIn,
} from "@/scripts/testing/colleague";
import { getInvitation } from "./get-invitation";
import { inviteMember, reinviteMember } from "./invite-member";
import { changeMember, removeMember } from "./manage-members";

const now = new Date("2026-11-28T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let creditorId: string;
beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

describe("a colleague", () => {
  const admin = () =>
    ({ kind: "staff", staffId: randomUUID(), creditorId, role: "admin", teamId: null }) as const;

  const signedIn = async () => {
    const one = await colleague(creditorId, now);
    return { ...one, claims: await signIn(one, later(5)) };
  };

  test("who gets another role signs in anew", async () => {
    const { staffId, claims } = await signedIn();
    const change = { actor: admin(), staffId, role: "supervisor", teamId: null } as const;
    expect((await changeMember({ ...change, now: later(6) })).ok).toBe(true);
    expect((await sessionOf(claims, later(6))).revokedAt).not.toBeNull();
  });

  test("who has left is nobody: sessions, password and invitations open nothing", async () => {
    const { staffId, claims, email } = await signedIn();
    expect((await removeMember({ inviter: operator, creditorId, staffId, now: later(6) })).ok).toBe(
      true,
    );
    expect((await sessionOf(claims, later(6))).revokedAt).not.toBeNull();
    expect(await begin(email, later(6))).toEqual({ ok: false, error: "refused" });
    const again = await reinviteMember({ inviter: operator, staffId, now });
    expect(again).toEqual({ ok: false, error: "unknown" });
  });

  test("who has left can be invited again, to an account of its own; an address has one that is open", async () => {
    const { staffId, email, secret } = await signedIn();
    const invite = () =>
      inviteMember({
        ...{ inviter: operator, creditorId, name: "Léa Morel", email, role: "agent" },
        ...{ teamId: null, locale: "fr", now: later(7) },
      });
    const taken = { ok: false, error: "not_possible" };
    expect(await invite()).toEqual(taken);
    await removeMember({ inviter: operator, creditorId, staffId, now: later(6) });
    const again = await invite();
    if (!again.ok) throw new Error(again.error);
    expect(again.value.staffId).not.toBe(staffId);
    expect(await invite()).toEqual(taken);
    // What opened the closed account opens neither: the new one begins with its own secrets.
    expect(await begin(email, later(8))).toEqual({ ok: false, error: "refused" });
    expect((await getInvitation(again.value.token, later(8)))?.secret).not.toBe(secret);
    const closed = await db.staffMember.findUniqueOrThrow({ where: { id: staffId } });
    expect(closed.deactivatedAt).toEqual(later(6));
  });

  test("is changed by an admin of the same creditor, never by themselves", async () => {
    const { staffId } = await colleague(creditorId, now, "admin");
    const self = { ...admin(), staffId };
    const change = { staffId, role: "agent", teamId: null, now } as const;
    expect(await changeMember({ ...change, actor: self })).toMatchObject({ error: "own_account" });
    const stranger = { ...admin(), creditorId: randomUUID() };
    expect(await changeMember({ ...change, actor: stranger })).toMatchObject({ error: "unknown" });
    const agent = { ...admin(), role: "agent" } as const;
    expect(await changeMember({ ...change, actor: agent })).toMatchObject({ error: "not_allowed" });
  });

  test("leaves name, address and secrets of no kind readable in the database", async () => {
    const { staffId, email, secret } = await colleague(creditorId, now);
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
