import "server-only";
import { randomUUID } from "node:crypto";
import { CASE_REASONS } from "@/lib/domain/support/reasons";
import { type Draft, takeDraft } from "@/lib/services/session/draft";
import { findOwnAccounts } from "./store";
import type { FormCaseKind } from "./submit-case";

export type CaseFormPage = {
  reasons: readonly string[];
  /** The person's accounts, where there are several to choose from. */
  accounts: { id: string; reference: string; principalLabel: string }[];
  draft: Draft;
  /** Stays with the form that the browser holds: posting it twice opens one case. */
  idempotencyKey: string;
};

/** Read model of a form that opens a case. */
export async function getCaseForm(debtorId: string, kind: FormCaseKind): Promise<CaseFormPage> {
  const [accounts, draft] = await Promise.all([
    findOwnAccounts(debtorId),
    takeDraft(debtorId, kind),
  ]);
  const kept = draft.values.idempotencyKey;
  return {
    reasons: CASE_REASONS[kind],
    accounts: accounts.length > 1 ? accounts : [],
    draft,
    idempotencyKey: typeof kept === "string" && kept ? kept : randomUUID(),
  };
}
