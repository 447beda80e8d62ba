import "server-only";
import { z } from "zod";
import { now } from "@/lib/adapters/clock/clock";
import {
  isOnlyLooking,
  isSeenByOther,
  refuseWithoutConsent,
} from "@/lib/domain/actor/impersonator";
import { type KeyHolder, openForDebtor, sealForDebtor } from "@/lib/services/debtor/personal-data";
import { clearDraftErrors, type DraftRow, upsertDrafts } from "./store";

/** A form's fields as they were typed; several values under one name are kept in order. */
const valuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type FormValues = z.infer<typeof valuesSchema>;
/** Error codes (message keys) by field, in the order of the form; "" stands for the form as a whole. */
export type FormErrors = Record<string, string>;
export type Draft = { values: FormValues; errors: FormErrors };

/** Whose drafts they are: a person with their row, from the session or a request's read. */
export type DraftOwner = { debtorId: string; record: KeyHolder };

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
      // No keyboard types U+0000, and no page can show it again.
      .map((text) => text.replaceAll("\u0000", "").slice(0, TEXT_LENGTH_MAX));
    values[name] = texts.length > 1 ? texts : (texts[0] ?? "");
  }
  return values;
}

/** Keeps what a person typed at a step, sealed under their own key; it outlives the session. */
export const saveDraft = (owner: DraftOwner, step: string, draft: Draft): Promise<void> =>
  saveDrafts(owner, [{ step, ...draft }]);

/** The same for several steps at once. */
export async function saveDrafts(
  owner: DraftOwner,
  drafts: readonly (Draft & { step: string })[],
): Promise<void> {
  refuseWithoutConsent(owner);
  const { debtorId, record } = owner;
  const sealed = drafts.map(({ step, values, errors }) => ({
    ...{ step, valuesSealed: sealForDebtor(record, values), errors: Object.entries(errors) },
  }));
  await upsertDrafts(debtorId, sealed, now());
}

/** What was typed at a step, from the drafts that were read; its errors are shown once, its values until the step is finished. */
export async function takeDraft(
  owner: DraftOwner,
  drafts: readonly DraftRow[],
  step: string,
): Promise<Draft> {
  const draft = drafts.find((kept) => kept.step === step);
  if (!draft || isOnlyLooking(owner)) return EMPTY;
  const isShown = draft.errors.length > 0 && !isSeenByOther(owner);
  if (isShown) await clearDraftErrors(owner.debtorId, step);
  return { values: openValues(owner, draft), errors: Object.fromEntries(draft.errors) };
}

/** The values of a draft, nothing changed by looking. */
export const openValues = (
  { record }: DraftOwner,
  { valuesSealed }: { valuesSealed: Uint8Array },
): FormValues => openForDebtor(record, valuesSealed, valuesSchema);
