import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { roleMay, STAFF_ROLES } from "@/lib/domain/actor/permission";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { openProfile } from "@/lib/services/staff/profile";
import { assignCaseRow, type ColleagueRow, findColleaguesOf } from "./assign-store";
import { findCase } from "./case-store";
import type { WorkCaseError } from "./work-case";

export type CaseColleague = {
  id: string;
  name: string;
  /** Whether they see the file of that team; null: of none. */
  sees: (teamId: string | null) => boolean;
};

const WORKING_ROLES = STAFF_ROLES.filter((role) => roleMay(role, "case.work"));

/** To whom a case can be given, by name; nobody for who may not give one. */
export async function caseColleagues(actor: StaffActor): Promise<CaseColleague[]> {
  const { creditorId } = actor;
  if (!staffMay(actor, "case.assign", { creditorId })) return [];
  const rows = await findColleaguesOf(scopeOf(actor), WORKING_ROLES);
  return rows
    .map((row) => toColleague(row, creditorId))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

function toColleague({ id, role, teamId, profileSealed }: ColleagueRow, creditorId: string) {
  const actor = { kind: "staff", staffId: id, creditorId, role, teamId } as const;
  return {
    ...{ id, name: openProfile(profileSealed).name },
    sees: (ofTeam: string | null) => staffMay(actor, "case.work", { creditorId, teamId: ofTeam }),
  };
}

/**
 * Gives an open case to a colleague who sees its file, whoever has it now, or back to whoever has time (`to` null). Errors:
 * `not_allowed`, `unknown` (no such case of theirs), `colleague_unknown` (nobody who works on such a case), `taken` (closed,
 * or moved meanwhile).
 */
export async function assignCase(input: {
  actor: StaffActor;
  caseId: string;
  to: string | null;
  now: Date;
}): Promise<Result<null, WorkCaseError | "colleague_unknown">> {
  const { actor, caseId, to, now } = input;
  const { creditorId } = actor;
  if (!staffMay(actor, "case.assign", { creditorId })) return err("not_allowed");
  const scope = scopeOf(actor);
  const found = await findCase(scope, caseId);
  if (!found) return err("unknown");
  const { debtorId, teamId, claimedBy: from } = found;
  const colleagues = to === null ? [] : await caseColleagues(actor);
  const isKnown = to === null || colleagues.some(({ id, sees }) => id === to && sees(teamId));
  if (!isKnown) return err("colleague_unknown");
  const audit = auditRow({
    ...{ actor, action: "case.assigned", creditorId, ...(debtorId ? { debtorId } : {}) },
    ...{ before: { staff: from }, after: { staff: to }, details: { case: caseId }, now },
  });
  return (await assignCaseRow(scope, { id: caseId, to, from, at: now }, audit))
    ? ok(null)
    : err("taken");
}
