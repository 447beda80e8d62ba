import { beforeAll, expect, test } from "vitest";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { colleagueAtWork } from "@/scripts/testing/staff-passkey";
import { confirmPresenceByCode } from "./passkey/confirm-presence";
import { renewRecoveryCodes } from "./renew-recovery-codes";

const now = new Date("2026-11-28T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let creditorId: string;
beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

test("recovery codes are made only just after a second factor, and take the place of those before", async () => {
  const { member, codes } = await colleagueAtWork(creditorId, now, later(5));
  const [first = "", second = ""] = codes;
  const late = await renewRecoveryCodes({ member, now: later(30) });
  expect(late).toEqual({ ok: false, error: "confirm_needed" });
  const shown = await confirmPresenceByCode({ member, code: first, now: later(30) });
  expect(shown).toMatchObject({ ok: true });
  expect(await renewRecoveryCodes({ member, now: later(31) })).toMatchObject({ ok: true });
  const old = await confirmPresenceByCode({ member, code: second, now: later(31) });
  expect(old).toEqual({ ok: false, error: "incorrect" });
});
