import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import type { WrongKind } from "@/lib/domain/support/case";
import {
  callbackFormSchema,
  hardshipFormSchema,
  wrongFormSchema,
} from "@/lib/domain/support/forms";
import { dropDraft, type FormErrors, type FormValues, saveDraft, valuesOf } from "@/lib/services/session/draft";
import type { SessionDebtor } from "@/lib/services/session/require-debtor";
import { type CaseReport, openCase } from "./open-case";

/** Kinds of case that a form of the journey opens; each is also its draft's step. */
export type FormCaseKind = WrongKind | "hardship" | "callback";

/** Reads a posted form by its kind's schema; errors are codes by field. */
function readReport(kind: FormCaseKind, values: FormValues): Result<CaseReport, FormErrors> {
  const isAccountless = kind === "hardship" || kind === "callback";
  const schema =
    kind === "hardship" ? hardshipFormSchema : kind === "callback" ? callbackFormSchema : null;
  const parsed = schema
    ? schema.safeParse(values)
    : wrongFormSchema.safeParse({ ...values, kind });
  if (!parsed.success) {
    const { issues } = parsed.error;
    return err(Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message])));
  }
  const accountId = !isAccountless && "accountId" in parsed.data ? parsed.data.accountId : null;
  const { reason, details, idempotencyKey } = parsed.data;
  return ok({ kind, reason, details, idempotencyKey, accountId });
}

/**
 * A posted form of "something is wrong", "I can't pay" or "call me back": opens the case, or keeps
 * values and error codes in the step's draft. Errors: `refused` (the draft says why).
 */
export async function submitCase(input: {
  debtor: SessionDebtor;
  kind: FormCaseKind;
  form: FormData;
  now: Date;
}): Promise<Result<{ caseId: string }, "refused">> {
  const { debtor, kind, form, now } = input;
  const { actor, creditor } = debtor;
  const values = valuesOf(form);
  const report = readReport(kind, values);
  const opened = report.ok ? await openCase({ actor, creditor, report: report.value, now }) : null;
  if (opened?.ok) {
    await dropDraft(actor.debtorId, kind);
    return opened;
  }
  const errors = report.ok ? { accountId: "account_unknown" } : report.error;
  await saveDraft(actor.debtorId, kind, { values, errors });
  return err("refused");
}
