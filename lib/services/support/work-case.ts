import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import type { AuditAction } from "@/lib/domain/audit/action";
import { err, ok, type Result } from "@/lib/domain/result";
import type { CaseOutcome } from "@/lib/domain/support/outcome";
import { auditRow } from "@/lib/services/audit/store";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { type CaseChange, changeCase, closeCaseRow, findCase } from "./case-store";

export type WorkCaseError = "not_allowed" | "unknown" | "taken";

const DAY_MS = 86_400_000;

const ACTIONS = {
  claim: "case.claimed",
  give_back: "case.given_back",
  snooze: "case.snoozed",
} as const satisfies Record<CaseChange, AuditAction>;

type Asked = { actor: StaffActor; caseId: string; now: Date };

/** Where the case is theirs to work on: whose it is about, and where its rows are seen. */
async function theirs({ actor, caseId }: Asked) {
  const { creditorId } = actor;
  if (!staffMay(actor, "case.work", { creditorId })) return err("not_allowed" as const);
  const scope = scopeOf(actor);
  const found = await findCase(scope, caseId);
  return found ? ok({ scope, debtorId: found.debtorId }) : err("unknown" as const);
}

function trailOf({ actor, caseId, now }: Asked, action: AuditAction, debtorId: string | null) {
  const about = debtorId ? { debtorId } : {};
  const details = { case: caseId };
  return auditRow({ actor, action, creditorId: actor.creditorId, ...about, details, now });
}

/**
 * Takes a case on, gives it back, or puts it out of the way for some days. Errors: `not_allowed` (role), `unknown` (no such
 * case of theirs), `taken` (another colleague's, or closed).
 */
export async function workCase(
  asked: Asked & { change: CaseChange; days?: number },
): Promise<Result<null, WorkCaseError>> {
  const { actor, caseId, change, days = 0, now } = asked;
  const found = await theirs(asked);
  if (!found.ok) return found;
  const { scope, debtorId } = found.value;
  const at = new Date(now.getTime() + days * DAY_MS);
  const values = { id: caseId, staffId: actor.staffId, at };
  const audit = trailOf(asked, ACTIONS[change], debtorId);
  return (await changeCase(scope, change, values, audit)) ? ok(null) : err("taken");
}

/** Closes a case, one's own or nobody's. What it stopped stays stopped: holds are released on their own. Errors: as workCase. */
export async function closeCase(
  asked: Asked & { outcome: CaseOutcome },
): Promise<Result<null, WorkCaseError>> {
  const { actor, caseId, outcome, now } = asked;
  const found = await theirs(asked);
  if (!found.ok) return found;
  const { scope, debtorId } = found.value;
  const values = { id: caseId, staffId: actor.staffId, at: now, outcome };
  const audit = trailOf(asked, "case.closed", debtorId);
  return (await closeCaseRow(scope, values, audit)) ? ok(null) : err("taken");
}
