import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { saveBudget } from "@/scripts/testing/save-budget";
import { agentOf } from "@/scripts/testing/shared-screen";
import { getStaffBudget } from "./get-staff-budget";

const now = new Date("2026-11-28T10:00:00Z");
const creditors = { midi: "", clairance: "" };
let person: DebtorActor;

beforeAll(async () => {
  creditors.midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  creditors.clairance = (await createCreditor(CLAIRANCE, now)).id;
  person = (await identifiedPerson(creditors.midi, now)).actor;
});

async function seen(role: StaffRole, version?: string, creditorId = creditors.midi) {
  const member = await agentOf(creditorId, now, { role });
  return getStaffBudget({ member, debtorId: person.debtorId, version, now });
}

const looks = () =>
  db.auditEvent.findMany({
    where: { debtorId: person.debtorId, action: "budget.viewed" },
    orderBy: { id: "asc" },
  });

describe("somebody's budget", () => {
  test("is said not to be there where there is none, and nothing is noted", async () => {
    expect(await seen("agent")).toMatchObject({ ok: true, value: { shown: null, versions: [] } });
    expect(await looks()).toEqual([]);
  });

  test("is shown with its working, version by version, and each look is in the trail", async () => {
    await saveBudget(person, "1520", "800", now);
    await saveBudget(person, "1400", "800", now);
    const last = await seen("agent");
    expect(last).toMatchObject({
      ok: true,
      value: {
        versions: [{ version: 2 }, { version: 1, savedOn: "2026-11-28" }],
        shown: {
          version: 2,
          household: { adults: 1 },
          assessment: { verdict: "surplus", recommendedMax: { amountMinor: 30_000n } },
          plan: null,
        },
      },
    });
    expect(await seen("supervisor", "1")).toMatchObject({
      value: {
        shown: {
          version: 1,
          attachable: { monthly: { amountMinor: 24_143n }, source: "D. 2025-1299, 24.12.2025" },
        },
      },
    });
    expect(await seen("agent", "../9")).toMatchObject({ value: { shown: { version: 2 } } });
    expect((await looks()).map(({ details }) => details)).toEqual([
      { version: 2, withSpecial: false },
      { version: 1, withSpecial: true },
      { version: 2, withSpecial: false },
    ]);
  });

  test("says of health nothing to an agent", async () => {
    const told = async (role: StaffRole) => {
      const found = await seen(role);
      return found.ok ? found.value.shown?.spendings : undefined;
    };
    const categories = (await told("agent"))?.lines.map(({ category }) => category);
    expect(categories).not.toContain("insurance_and_health");
    expect((await told("agent"))?.special).toEqual([]);
    expect((await told("supervisor"))?.special).toMatchObject([
      { category: "insurance_and_health" },
    ]);
  });

  test("is not for roles that do not need it, nor for another creditor's people", async () => {
    const before = (await looks()).length;
    expect(await seen("operations")).toMatchObject({ ok: false, error: "not_allowed" });
    for (const role of ["auditor", "admin"] as const) {
      expect((await seen(role)).ok).toBe(false);
    }
    const stranger = await seen("supervisor", undefined, creditors.clairance);
    expect(stranger).toMatchObject({ ok: false, error: "unknown" });
    expect(await looks()).toHaveLength(before);
  });
});
