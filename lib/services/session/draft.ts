import "server-only";
import { z } from "zod";
import { now } from "@/lib/adapters/clock/clock";
import { openForDebtor, sealForDebtor } from "@/lib/services/debtor/personal-data";
import { clearDraftErrors, deleteDraft, findDraft, upsertDraft } from "./store";

/** A form's fields as they were typed; several values under one name are kept in order. */
const valuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type FormValues = z.infer<typeof valuesSchema>;
/** Error codes (message keys) by field, in the order of the form; "" stands for the form as a whole. */
export type FormErrors = Record<string, string>;
export type Draft = { values: FormValues; errors: FormErrors };

/** As kept: a list, because jsonb sorts keys and the first error must be that of the first field. */
const keptErrorsSchema = z.array(z.tuple([z.string(), z.string()]));

const EMPTY: Draft = { values: {}, errors: {} };

/** No form of ours has more fields nor room for a longer answer; what goes beyond is not kept. */
const FIELDS_MAX = 200;
const TEXT_LENGTH_MAX = 10_000;

/** Fields of a posted form, without those that Next adds for itself and without files. */
export function valuesOf(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of [...new Set(form.keys())].slice(0, FIELDS_MAX)) {
    if (name.startsWith("$ACTION")) continue;
    const texts = form
      .getAll(name)
      .filter((value) => typeof value === "string")
      .slice(0, FIELDS_MAX)
      .map((text) => text.slice(0, TEXT_LENGTH_MAX));
    values[name] = texts.length > 1 ? texts : (texts[0] ?? "");
  }
  return values;
}

/** Keeps what a person typed at a step, sealed under their own key; it outlives the session. */
export async function saveDraft(debtorId: string, step: string, draft: Draft): Promise<void> {
  const valuesSealed = await sealForDebtor(debtorId, draft.values);
  await upsertDraft({
    debtorId,
    step,
    valuesSealed,
    errors: Object.entries(draft.errors),
    updatedAt: now(),
  });
}

/** What was typed at a step; its errors are shown once, its values until the step is finished. */
export async function takeDraft(debtorId: string, step: string): Promise<Draft> {
  const draft = await findDraft(debtorId, step);
  if (!draft) return EMPTY;
  const errors = Object.fromEntries(keptErrorsSchema.parse(draft.errors));
  if (Object.keys(errors).length > 0) await clearDraftErrors(debtorId, step);
  return { values: await openForDebtor(debtorId, draft.valuesSealed, valuesSchema), errors };
}

/** The step is finished: nothing of its draft is needed any more. */
export async function dropDraft(debtorId: string, step: string): Promise<void> {
  await deleteDraft(debtorId, step);
}
