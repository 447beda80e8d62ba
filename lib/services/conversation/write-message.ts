import "server-only";
import { isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { findSecret } from "@/lib/domain/conversation/find-secret";
import { writtenSchema } from "@/lib/domain/conversation/forms";
import { readPath } from "@/lib/domain/conversation/guide";
import { err, ok, type Result } from "@/lib/domain/result";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { type FormValues, saveDraft, valuesOf } from "@/lib/services/session/draft";
import { addMessage } from "./add-message";

/** The step of the form's draft. */
export const CHAT_STEP = "chat";

/** Why nothing was sent, by message key. */
export type WriteError =
  | "text_missing"
  | "text_too_long"
  | "form_incomplete"
  | "card_number"
  | "iban"
  | "too_many_messages";

/**
 * A message that the person wrote on the page, in their conversation. Where it is refused the typed text is kept for
 * correction, sealed in the form's draft and nowhere else, also where it has the number of a card or an account in it.
 * Error: `refused` (the draft says why).
 */
export async function writeMessage(input: {
  debtor: ActingDebtor;
  form: FormData;
  now: Date;
}): Promise<Result<null, "refused">> {
  refuseImpersonator(input.debtor);
  const { debtor, form, now } = input;
  const values = valuesOf(form);
  const written = await readWritten(debtor, values);
  if (!written.ok) {
    const { key: _, ...kept } = values;
    await saveDraft(debtor, CHAT_STEP, { values: kept, errors: { text: written.error } });
    return err("refused");
  }
  const { text, key } = written.value;
  const { actor, record, debtorId } = debtor;
  const from = { debtorId, creditorId: actor.creditorId, record, actor, now };
  const way = readPath(String(values.path ?? "").split(" "));
  const said = { author: "debtor", channel: "page" } as const;
  // First, so that whoever answers reads it above the words.
  if (way)
    await addMessage({ ...from, ...said, key: `${key}:path`, kind: "path", body: { path: way } });
  await addMessage({ ...from, ...said, key, kind: "text", body: { text } });
  return ok(null);
}

async function readWritten(
  { debtorId }: ActingDebtor,
  values: FormValues,
): Promise<Result<{ text: string; key: string }, WriteError>> {
  const parsed = writtenSchema.safeParse(values);
  if (!parsed.success) return err(errorOf(parsed.error.issues[0]?.message));
  const { text } = parsed.data;
  if (text === "") return err("text_missing");
  const secret = findSecret(text);
  if (secret) return err(secret === "card" ? "card_number" : "iban");
  if (!(await isWithinLimit("messageByDebtor", debtorId))) return err("too_many_messages");
  return ok(parsed.data);
}

const errorOf = (code: string | undefined): WriteError =>
  code === "text_too_long" || code === "text_missing" ? code : "form_incomplete";
