import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import { WRONG_KINDS } from "@/lib/domain/support/case";
import {
  callbackFormSchema,
  hardshipFormSchema,
  planChangeFormSchema,
  wrongFormSchema,
} from "@/lib/domain/support/forms";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import {
  type Draft,
  type FormErrors,
  type FormValues,
  saveDraft,
  valuesOf,
} from "@/lib/services/session/draft";
import { offeredSlots } from "./offered-slots";
import { type CaseReport, openCase, type Reporter } from "./open-case";

/** Kinds of case that a form of the journey opens; each is also its draft's step. */
export const FORM_CASE_KINDS = [...WRONG_KINDS, "hardship", "callback", "plan_change"] as const;
export type FormCaseKind = (typeof FORM_CASE_KINDS)[number];

export const isFormCaseKind = (kind: unknown): kind is FormCaseKind =>
  FORM_CASE_KINDS.some((known) => known === kind);

type Asked = { creditor: CreditorView; now: Date };

/** The form's fields by its kind's schema; only "something is wrong" is about one account. */
function parseReport(kind: FormCaseKind, values: FormValues) {
  if (kind === "hardship") return hardshipFormSchema.safeParse(values);
  if (kind === "callback") return callbackFormSchema.safeParse(values);
  if (kind === "plan_change") return planChangeFormSchema.safeParse(values);
  return wrongFormSchema.safeParse({ ...values, kind });
}

function readReport(
  kind: FormCaseKind,
  values: FormValues,
  asked: Asked,
): Result<CaseReport, FormErrors> {
  const parsed = parseReport(kind, values);
  if (!parsed.success) {
    const { issues } = parsed.error;
    return err(Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message])));
  }
  if (!("slotKey" in parsed.data)) return ok({ accountId: null, ...parsed.data, kind });
  const { slotKey, ...report } = parsed.data;
  if (!slotKey) return ok({ ...report, kind, accountId: null, reason: "any_time" });
  const callback = offeredSlots(asked.creditor, asked.now).find(({ key }) => key === slotKey);
  if (!callback) return err({ slotKey: "slot_gone" });
  return ok({ ...report, kind, accountId: null, reason: "slot", callback });
}

/** A form whose key is no key, or not its own, is shown again with a new one; nothing typed is lost. */
function withoutSpentKey(kind: FormCaseKind, draft: Draft): Draft {
  const { idempotencyKey: spent, ...errors } = draft.errors;
  if (spent === undefined) return draft;
  const { idempotencyKey: _spent, ...values } = draft.values;
  return {
    values,
    errors: { [kind === "callback" ? "slotKey" : "reason"]: "form_incomplete", ...errors },
  };
}

/** Why the case was not opened, by field. */
const openingErrors = (
  error: "account_unknown" | "idempotency_conflict" | undefined,
): FormErrors =>
  error === "idempotency_conflict" ? { idempotencyKey: error } : { accountId: "account_unknown" };

/**
 * A posted form of "something is wrong", "I can't pay" or "call me back": opens the case, or keeps
 * values and error codes in the step's draft. Errors: `refused` (the draft says why).
 */
export async function submitCase(input: {
  debtor: Reporter;
  kind: FormCaseKind;
  form: FormData;
  now: Date;
}): Promise<Result<{ caseId: string }, "refused">> {
  refuseImpersonator(input.debtor);
  const { debtor, kind, form, now } = input;
  const values = valuesOf(form);
  const report = readReport(kind, values, { creditor: debtor.creditor, now });
  const opened = report.ok ? await openCase({ debtor, report: report.value, now }) : null;
  if (opened?.ok) return opened;
  const errors = report.ok ? openingErrors(opened?.error) : report.error;
  await saveDraft(debtor, kind, withoutSpentKey(kind, { values, errors }));
  return err("refused");
}
