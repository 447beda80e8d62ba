// What the creditor's people ask of the database: finding somebody in every way, the inbox, a file. Under row-level security.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import { getStaffBudget } from "@/lib/services/budget/get-staff-budget";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import { getFile } from "@/lib/services/file/get-file";
import { searchFiles } from "@/lib/services/file/search-files";
import { countFileNews, countInboxNews } from "@/lib/services/news/store";
import { getReports } from "@/lib/services/report/get-reports";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf } from "@/lib/services/staff/may";
import { getInbox, WHOSE } from "@/lib/services/support/get-inbox";

const TYPED = ["WALK-1", "06 12 34 56 99", "walk@example.com", "Jean Durand", "Martin"];
/** A few of the days in which the many accounts were made (scripts/bench/growth). */
const REPORTED = { from: "2026-03-03", to: "2026-03-05" };
const COLLEAGUES = [
  { teamId: randomUUID(), role: "agent" },
  { teamId: null, role: "supervisor" },
] as const;

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
  }
  return found;
}

async function findAndOpen(member: StaffMember, typed: string): Promise<number> {
  const answer = await searchFiles(member, typed);
  if (!answer.ok) throw new Error(answer.error);
  const [first] = answer.value.files;
  if (first) await openFile(member, first.debtorId);
  return answer.value.files.length;
}

async function openFile(member: StaffMember, debtorId: string): Promise<void> {
  const now = new Date();
  await getFile({ member, debtorId, now });
  await getStaffBudget({ member, debtorId, version: undefined, now });
  const scope = scopeOf(member.actor);
  const { staffId } = member.actor;
  await countFileNews(scope, { debtorId, since: now, staffId });
  await countInboxNews(scope, { since: now, staffId, answers: true, now });
}
