import "server-only";
import { readOnlyFromHere } from "@/lib/adapters/db/read-only";
import type { Readings } from "@/lib/adapters/db/reading";
import type { ImpersonatorActor } from "@/lib/domain/actor/actor";
import { roleMay } from "@/lib/domain/actor/permission";
import type { FillIn } from "@/lib/domain/impersonation/fill-in";
import { type DebtorRow, toDebtorRow } from "@/lib/services/debtor/debtor-row";
import { staffMay } from "@/lib/services/staff/may";
import { readStaffCookie } from "@/lib/services/staff/session-cookie";
import { findView, type ViewColumns } from "./store";
import { readViewCookie } from "./view-cookie";

/** Somebody of the creditor's sees a person's pages as they do. */
export type View = {
  id: string;
  debtorId: string;
  debtor: DebtorRow;
  actor: ImpersonatorActor;
  startedAt: Date;
  endsAt: Date;
  fillIn: FillIn;
  /** Whether they see budgets that were written before: of them, what says something of health is not for every role. */
  seesBudgets: boolean;
  /** The colleague's. */
  locale: string;
  /** The parts that were asked beside it, as the database gave them. */
  parts: Readonly<Record<string, unknown>>;
};

/** viewed: open this moment. view_over: the browser still says so, and it is not; nobody's own session counts there either. */
export type CurrentView = { state: "viewed"; view: View } | { state: "view_over" };

/**
 * What this request's cookie for seeing as somebody stands for; null where there is none. Token, record, the colleague's own
 * session in this browser, role and team are all asked, each time. From here on the request only reads.
 */
export async function currentView(asked: {
  reads?: Readings | undefined;
  key?: string | undefined;
  now: Date;
  hashSecret: (secret: string) => Uint8Array;
}): Promise<CurrentView | null> {
  const { reads, key, now, hashSecret } = asked;
  const cookie = await readViewCookie(now);
  if (!cookie) return null;
  const work = await readStaffCookie();
  if (!cookie.claims || !work) return { state: "view_over" };
  const secretHash = hashSecret(work.secret);
  const at = { staffSessionId: work.sessionId, secretHash, now };
  const row = await findView({ ...cookie.claims, ...at }, reads, key);
  if (!row || !isTheirs(row)) return { state: "view_over" };
  readOnlyFromHere();
  return { state: "viewed", view: toView(row) };
}

function isTheirs({ staffId, creditorId, role, staffTeamId, debtorTeamId }: ViewColumns): boolean {
  const actor = { kind: "staff", staffId, creditorId, role, teamId: staffTeamId } as const;
  return staffMay(actor, "impersonation.start", { creditorId, teamId: debtorTeamId });
}

export function toView(row: ViewColumns): View {
  const { id, debtorId, staffId, creditorId, startedAt, endsAt, fillIn, role, locale } = row;
  const ids = { impersonationId: id, staffId, debtorId, creditorId };
  return {
    ...{ id, debtorId, startedAt, endsAt, fillIn, locale },
    debtor: toDebtorRow(row),
    actor: { kind: "impersonator", ...ids, mayFillIn: fillIn === "agreed" },
    seesBudgets:
      roleMay(role, "budget.read") && (roleMay(role, "note.read_special") || fillIn === "agreed"),
    parts: row,
  };
}
