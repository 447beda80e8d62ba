import "server-only";
import { destinationOf } from "@/lib/domain/link/destination";
import { err, ok, type Result } from "@/lib/domain/result";
import type { KnownDevice } from "@/lib/services/device/known-device";
import { type FormErrors, saveDraft, valuesOf } from "@/lib/services/session/draft";
import { returnPathOf } from "@/lib/services/session/return-path";
import type { SessionClaims } from "@/lib/services/session/session-cookie";
import type { SessionRecord } from "@/lib/services/session/session-record";
import { confirmIdentity, type IdentityRefusal } from "./confirm-identity";
import { identityRead, identityStep } from "./identity-form";

const FIRST_PAGE = "/account";

/** The refusal as error codes by field; "" is the form as a whole, a number follows a colon. */
function errorsOf(refusal: IdentityRefusal): FormErrors {
  switch (refusal.code) {
    case "invalid":
      return { ...refusal.fields };
    case "incorrect":
      return { "": `incorrect:${refusal.attemptsLeft}` };
    case "too_soon":
      return { "": `too_soon:${refusal.seconds}` };
    case "too_many":
      return { "": "too_many" };
    case "locked":
      return {};
  }
}

/**
 * The identity form as it was posted: confirms, or keeps values and error codes in the draft for
 * the page to show. On success tells where the person was when they were interrupted, else what their link is about.
 * Errors: `refused` (the draft says why).
 */
export async function answerIdentity(input: {
  session: SessionRecord;
  form: FormData;
  devices: readonly KnownDevice[];
  addressHash: Uint8Array;
  now: Date;
}): Promise<Result<{ claims: SessionClaims; returnPath: string }, "refused">> {
  const { session, form, devices, addressHash, now } = input;
  const values = valuesOf(form);
  const step = identityStep(session.id);
  const owner = { debtorId: session.debtorId, record: session.debtor };
  const confirmed = await confirmIdentity({ session, fields: values, devices, addressHash, now });
  if (!confirmed.ok) {
    await saveDraft(owner, step, { values, errors: errorsOf(confirmed.error) });
    return err("refused");
  }
  const interrupted = returnPathOf(owner, identityRead(session).drafts);
  const returnPath = interrupted ?? destinationOf(session.linkPurpose ?? "") ?? FIRST_PAGE;
  return ok({ claims: confirmed.value, returnPath });
}
