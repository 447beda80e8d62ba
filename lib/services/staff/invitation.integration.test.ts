import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { invitedColleague, operator, PASSWORD, totpCode } from "@/scripts/testing/colleague";
import { getInvitation } from "./get-invitation";
import { inviteMember, reinviteMember } from "./invite-member";
import { takeUp } from "./take-up-invitation";

const now = new Date("2026-11-28T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let creditorId: string;
beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

describe("an invitation", () => {
  test("sets password and second factor once, and not where one of them is wrong", async () => {
    const { token, secret } = await invitedColleague(creditorId, now);
    const code = await totpCode(secret, now);
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
    const { token, staffId } = await invitedColleague(creditorId, now);
    expect(await getInvitation(token, later(72 * 60))).toBeNull();
    expect(await getInvitation("0".repeat(43), now)).toBeNull();
    await reinviteMember({ inviter: operator, staffId, now });
    expect(await getInvitation(token, now)).toBeNull();
  });

  test("is refused for an address that has an account", async () => {
    const { email } = await invitedColleague(creditorId, now);
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
