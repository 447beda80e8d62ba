import "server-only";
import { randomUUID } from "node:crypto";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import { CASE_EFFECTS, type CaseKind } from "@/lib/domain/support/case";
import { holdOfCase } from "@/lib/domain/support/hold-of-case";
import { auditRow } from "@/lib/services/audit/store";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { outboxRow } from "@/lib/services/outbox/store";
import { holdRow } from "./hold-row";
import { type OWN_ACCOUNTS, saveCase } from "./store";

/** What a person told us, from a form that its schema has read. */
export type CaseReport = {
  kind: CaseKind;
  reason: string;
  /** Account concerned; null for all of the person's accounts. */
  accountId: string | null;
  /** Free text, sealed at rest. */
  details: string;
  /** When to call back, of those that are offered; absent or null: as soon as somebody can. */
  callback?: { from: Date; until: Date } | null;
  /** Made by the browser: the same key opens one case. */
  idempotencyKey: string;
};

/** Who reports, with their accounts. */
export type Reporter = ActingDebtor<{ accounts: typeof OWN_ACCOUNTS }>;

/**
 * Records something that needs a person and stops at once what it must stop (hold by the case's
 * kind), tells the creditor and leaves a trail, all or nothing.
 * Errors: `account_unknown` (not one of the person's own), `idempotency_conflict` (the key is
 * somebody else's).
 */
export async function openCase(input: {
  debtor: Reporter;
  report: CaseReport;
  now: Date;
}): Promise<Result<{ caseId: string }, "account_unknown" | "idempotency_conflict">> {
  refuseImpersonator(input.debtor);
  const { debtor, report, now } = input;
  const { actor, creditor, record } = debtor;
  const { debtorId, creditorId } = actor;
  const { kind, reason, accountId, details, idempotencyKey, callback = null } = report;
  const account = debtor.read.accounts.find(({ id }) => id === accountId);
  if (accountId !== null && !account) return err("account_unknown");

  const id = randomUUID();
  const hold = holdRow(holdOfCase(kind, reason), creditor.timeZone, now);
  const trail = { actor, details: { case: id, kind, reason }, now };
  const about = {
    ...(account ? { accountReference: account.reference } : {}),
    ...(callback ? { from: callback.from.toISOString(), until: callback.until.toISOString() } : {}),
  };
  const caseId = await saveCase({
    supportCase: {
      ...{ id, creditorId, debtorId, accountId, kind, reason, idempotencyKey, callback },
      detailsSealed: details ? sealForDebtor(record, details) : null,
      openedAt: now,
    },
    hold,
    audit: [
      auditRow({ ...trail, action: "case.opened" }),
      ...(hold ? [auditRow({ ...trail, action: "hold.placed" })] : []),
    ],
    outbox: outboxRow({
      creditorId,
      creditorSlug: creditor.slug,
      type: CASE_EFFECTS[kind].event,
      data: { id, kind, reason, ...about },
      now,
    }),
  });
  return caseId === null ? err("idempotency_conflict") : ok({ caseId });
}
