// What the creditor's people ask of the database: finding somebody in every way, the inbox, a file, the trail. Under row-level security.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import { readFilter } from "@/lib/services/audit/read-filter";
import { searchAudit } from "@/lib/services/audit/search-audit";
import { getStaffBudget } from "@/lib/services/budget/get-staff-budget";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import { getPlanDesk } from "@/lib/services/decision/get-plan-desk";
import { getFile } from "@/lib/services/file/get-file";
import { searchFiles } from "@/lib/services/file/search-files";
import { countFileNews, countInboxNews } from "@/lib/services/news/store";
import { getPolicyDesk } from "@/lib/services/policy/get-policy-desk";
import { getApprovals } from "@/lib/services/refund/get-approvals";
import { getReports } from "@/lib/services/report/get-reports";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf } from "@/lib/services/staff/may";
import { getInbox, WHOSE } from "@/lib/services/support/get-inbox";
import { getWaitingWriteOffs } from "@/lib/services/write-off/get-waiting";
import { getWriteOffDesk } from "@/lib/services/write-off/get-write-off-desk";

const TYPED = ["WALK-1", "06 12 34 56 99", "walk@example.com", "Jean Durand", "Martin"];
/** A few of the days in which the many accounts were made (scripts/bench/growth). */
const REPORTED = { from: "2026-03-03", to: "2026-03-05" };
const COLLEAGUES = [
  { teamId: randomUUID(), role: "agent" },
  { teamId: null, role: "supervisor" },
] as const;

/** What may be asked of the trail, each of which has an index of its own. */
const ASKED = [
  ...[{}, { actor: randomUUID() }, { file: randomUUID() }, { action: "file.viewed" }],
  ...[{ from: "2026-11-01" }, { to: "2026-11-01" }, { action: "note.written", from: "2026-11-01" }],
];

/** Answers how many people were found, by what was typed. */
export async function walkStaffPaths(creditorId: string): Promise<Record<string, number>> {
  const row = await db.creditor.findUniqueOrThrow({ where: { id: creditorId } });
  const found: Record<string, number> = {};
  for (const colleague of COLLEAGUES) {
    const member = {
      actor: { kind: "staff", staffId: randomUUID(), creditorId, ...colleague } as const,
      ...{ creditor: toCreditorView(row), name: "Léa", email: "lea@example.com", locale: "fr" },
      ...{ sessionId: randomUUID(), expiresAt: new Date(), flashSealed: null },
    };
    for (const typed of TYPED) found[typed] = await findAndOpen(member, typed);
    for (const whose of WHOSE) {
      await getInbox({ actor: member.actor, whose, kind: undefined, now: new Date() });
    }
    await getReports({ member, asked: REPORTED, now: new Date() });
    await getApprovals(member.actor);
    await getWaitingWriteOffs(member.actor);
    await getPolicyDesk(member);
  }
  for (const asked of ASKED) await readTrail(creditorId, asked);
  return found;
}

async function readTrail(creditorId: string, asked: Record<string, string>): Promise<void> {
  const auditor = { kind: "staff", staffId: randomUUID(), creditorId, teamId: null } as const;
  const filter = readFilter(asked, "Europe/Paris");
  const found = await searchAudit({
    ...{ actor: { ...auditor, role: "auditor" }, filter, before: undefined },
  });
  if (!found.ok) throw new Error(found.error);
}

async function findAndOpen(member: StaffMember, typed: string): Promise<number> {
  const answer = await searchFiles(member, typed);
  if (!answer.ok) throw new Error(answer.error);
  const [first] = answer.value.files;
  if (first) await openFile(member, first.debtorId);
  return answer.value.files.length;
}

/** A file with what there is to decide about it. */
async function openFile(member: StaffMember, debtorId: string): Promise<void> {
  const about = { member, debtorId, now: new Date() };
  await getFile(about);
  await getPlanDesk(about);
  await getWriteOffDesk({ ...about, values: {} });
  const { now } = about;
  await getStaffBudget({ member, debtorId, version: undefined, now });
  const scope = scopeOf(member.actor);
  const { staffId } = member.actor;
  await countFileNews(scope, { debtorId, since: now, staffId });
  await countInboxNews(scope, { since: now, staffId, answers: true, now });
}
