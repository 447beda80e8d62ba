import "server-only";
import { randomUUID } from "node:crypto";
import { CASE_REASONS } from "@/lib/domain/support/reasons";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { markFor } from "@/lib/services/debtor/sender-mark";
import { type Draft, takeDraft } from "@/lib/services/session/draft";
import { draftsOf } from "@/lib/services/session/store";
import { OWN_ACCOUNTS } from "./store";
import { FORM_CASE_KINDS, type FormCaseKind } from "./submit-case";

/** What the forms of all kinds read beside the session; a case's kind is also its draft's step. */
export const CASE_FORM = {
  accounts: OWN_ACCOUNTS,
  drafts: draftsOf(...FORM_CASE_KINDS),
};

export type CaseFormPage = {
  reasons: readonly string[];
  /** The person's accounts, where there are several to choose from. */
  accounts: { id: string; reference: string; principalLabel: string }[];
  draft: Draft;
  /** Stays with the form that the browser holds: posting it twice opens one case. */
  idempotencyKey: string;
  /** Whose form it is, should it wait on the phone. */
  sender: string;
};

/** Read model of a form that opens a case. */
export async function getCaseForm(
  debtor: ReadDebtor<typeof CASE_FORM>,
  kind: FormCaseKind,
): Promise<CaseFormPage> {
  const { accounts, drafts } = debtor.read;
  const draft = await takeDraft(debtor, drafts, kind);
  const kept = draft.values.idempotencyKey;
  return {
    reasons: CASE_REASONS[kind],
    accounts: accounts.length > 1 ? accounts : [],
    draft,
    sender: markFor(debtor),
    idempotencyKey: typeof kept === "string" && kept ? kept : randomUUID(),
  };
}
