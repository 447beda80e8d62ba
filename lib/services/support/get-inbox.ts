import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { err, ok, type Result } from "@/lib/domain/result";
import { CASE_KINDS, type CaseKind } from "@/lib/domain/support/case";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { findOpenCases, type Whose } from "./case-store";
import { type ShownCase, toShownCase } from "./shown-case";

export const INBOX_MAX = 100;

export const WHOSE = ["free", "mine", "all", "later"] as const satisfies readonly Whose[];

export type InboxPage = {
  whose: Whose;
  kind: CaseKind | null;
  cases: ShownCase[];
  /** There are more than are shown. */
  hasMore: boolean;
};

/** What needs a person, the oldest first. Anything may stand in an address: what is unknown is as if it were not there. */
export async function getInbox(input: {
  actor: StaffActor;
  whose: string | undefined;
  kind: string | undefined;
  now: Date;
}): Promise<Result<InboxPage, "not_allowed">> {
  const { actor, now } = input;
  const { staffId, creditorId } = actor;
  if (!staffMay(actor, "case.work", { creditorId })) return err("not_allowed");
  const whose = WHOSE.find((known) => known === input.whose) ?? "free";
  const kind = CASE_KINDS.find((known) => known === input.kind) ?? null;
  const asked = { whose, staffId, kind, now, most: INBOX_MAX + 1 };
  const rows = await findOpenCases(scopeOf(actor), asked);
  const cases = rows.slice(0, INBOX_MAX).map(toShownCase);
  return ok({ whose, kind, cases, hasMore: rows.length > INBOX_MAX });
}
