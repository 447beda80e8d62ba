import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { StaffActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { reachablePerson } from "@/scripts/testing/reachable-person";
import { exportAudit } from "./export-audit";
import { readFilter } from "./read-filter";
import { searchAudit } from "./search-audit";
import { auditRow } from "./store";
import { writeTrail } from "./trail-store";

const now = new Date("2026-11-28T10:00:00Z");
const FILTER = readFilter({}, "Europe/Paris");
let midi = "";
let clairance = "";
let debtorId = "";

const as = (role: StaffRole, creditorId = midi): StaffActor => ({
  ...{ kind: "staff", staffId: randomUUID(), creditorId, role, teamId: null },
});

/** 120 lines of one colleague about one person, a minute apart, and one of another creditor's. */
beforeAll(async () => {
  midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  clairance = (await createCreditor(CLAIRANCE, now)).id;
  const contact = { phone: "+33612345600", email: null };
  debtorId = (await reachablePerson(midi, contact, "EM-5", now)).id;
  const actor = as("agent");
  for (let minute = 0; minute < 120; minute += 1) {
    const at = new Date(now.getTime() + minute * 60_000);
    const action = minute % 2 === 0 ? "file.viewed" : "note.written";
    const details = { note: "=1+1" };
    await writeTrail(auditRow({ actor, action, creditorId: midi, debtorId, details, now: at }));
  }
  const other = as("agent", clairance);
  await writeTrail(auditRow({ actor: other, action: "team.made", creditorId: clairance, now }));
});

async function allPages(actor: StaffActor, filter = FILTER) {
  const ids: string[] = [];
  let before: string | undefined;
  do {
    const page = await searchAudit({ actor, filter, before });
    if (!page.ok) return page.error;
    ids.push(...page.value.events.map(({ id }) => String(id)));
    before = page.value.before ?? undefined;
  } while (before);
  return ids;
}

describe("the trail", () => {
  test("is read by auditors and admins page by page, each line once", async () => {
    const ids = await allPages(as("auditor"));
    const own = await db.auditEvent.count({ where: { creditorId: midi } });
    expect(ids).toHaveLength(own);
    expect(new Set(ids).size).toBe(own);
    expect(await allPages(as("admin"))).toEqual(ids);
    expect(await allPages(as("supervisor"))).toBe("not_allowed");
  });

  test("is found by action, file, actor and day; nonsense in an address finds what no filter finds", async () => {
    const auditor = as("auditor");
    const count = async (asked: Record<string, string>) =>
      (await allPages(auditor, readFilter(asked, "Europe/Paris"))).length;
    expect(await count({ action: "note.written" })).toBe(60);
    expect(await count({ file: debtorId, action: "file.viewed" })).toBe(60);
    expect(await count({ from: "2026-11-29" })).toBe(0);
    expect(await count({ to: "2026-11-28", file: debtorId, action: "note.written" })).toBe(60);
    expect(await count({ actor: "x", from: "yesterday", action: "y" })).toBe(
      (await allPages(auditor)).length,
    );
  });

  test("shows nothing of another creditor's", async () => {
    expect(await allPages(as("auditor", clairance))).toHaveLength(1);
  });

  test("leaves as a file that runs nothing, which stands in the trail, and for auditors only", async () => {
    const ask = (role: StaffRole) => exportAudit({ actor: as(role), filter: FILTER, now });
    expect(await ask("admin")).toEqual({ ok: false, error: "not_allowed" });
    const exported = await ask("auditor");
    if (!exported.ok) throw new Error(exported.error);
    let text = "";
    for await (const part of exported.value) text += part;
    expect(text.trim().split("\r\n")).toHaveLength(
      1 + (await db.auditEvent.count({ where: { creditorId: midi } })),
    );
    expect(text).not.toMatch(/(^|,)[=+@]/m);
    expect(await db.auditEvent.count({ where: { action: "audit.exported" } })).toBe(1);
  });
});
