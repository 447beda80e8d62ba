import "server-only";
import { randomUUID } from "node:crypto";
import type { DebtorActor } from "@/lib/domain/audit/actor";
import { err, ok, type Result } from "@/lib/domain/result";
import { CASE_EFFECTS, type CaseKind } from "@/lib/domain/support/case";
import { holdOfCase } from "@/lib/domain/support/hold-of-case";
import { auditRow } from "@/lib/services/audit/store";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import { outboxRow } from "@/lib/services/outbox/store";
import { holdRow } from "./hold-row";
import { findOwnAccounts, saveCase } from "./store";

/** What a person told us, from a form that its schema has read. */
export type CaseReport = {
  kind: CaseKind;
  reason: string;
  /** Account concerned; null for all of the person's accounts. */
  accountId: string | null;
  /** Free text, sealed at rest. */
  details: string;
  /** Made by the browser: the same key opens one case. */
  idempotencyKey: string;
};

/**
 * Records something that needs a person and stops at once what it must stop (hold by the case's
 * kind), tells the creditor and leaves a trail, all in one transaction.
 * Errors: `account_unknown` (not one of the person's own), `idempotency_conflict` (the key is
 * somebody else's).
 */
export async function openCase(input: {
  actor: DebtorActor;
  creditor: { slug: string; timeZone: string };
  report: CaseReport;
  now: Date;
}): Promise<Result<{ caseId: string }, "account_unknown" | "idempotency_conflict">> {
  const { actor, creditor, report, now } = input;
  const { debtorId, creditorId } = actor;
  const { kind, reason, accountId, details, idempotencyKey } = report;
  const account = await ownAccount(debtorId, accountId);
  if (account === "unknown") return err("account_unknown");

  const id = randomUUID();
  const hold = holdRow(holdOfCase(kind, reason), creditor.timeZone, now);
  const trail = { actor, details: { case: id, kind, reason }, now };
  const reference = account ? { accountReference: account.reference } : {};
  const caseId = await saveCase({
    supportCase: {
      ...{ id, creditorId, debtorId, accountId, kind, reason, idempotencyKey },
      detailsSealed: details ? await sealForDebtor(debtorId, details) : null,
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
      data: { id, kind, reason, ...reference },
      now,
    }),
  });
  return caseId === null ? err("idempotency_conflict") : ok({ caseId });
}

async function ownAccount(debtorId: string, accountId: string | null) {
  if (accountId === null) return null;
  const accounts = await findOwnAccounts(debtorId);
  return accounts.find(({ id }) => id === accountId) ?? "unknown";
}
