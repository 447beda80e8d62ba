import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { saveDraft } from "@/lib/services/session/draft";
import { attachFile } from "./attach-file";
import { readPostedFile } from "./posted-file";
import { CHAT_STEP } from "./write-message";

/** The person's posted form with a file, as it came. Error: `refused` (the step's draft says why). */
export async function sendFile(input: {
  debtor: ActingDebtor;
  /** Multipart; null where it was too long. */
  body: Buffer<ArrayBuffer> | null;
  /** The body's media type, with its boundary. */
  type: string;
  now: Date;
}): Promise<Result<null, "refused">> {
  refuseImpersonator(input.debtor);
  const { debtor, body, type, now } = input;
  const posted = await readPostedFile(body, type);
  const attached = posted.ok ? await attachFile({ debtor, file: posted.value, now }) : posted;
  if (attached.ok) return ok(null);
  await saveDraft(debtor, CHAT_STEP, { values: {}, errors: { file: attached.error } });
  return err("refused");
}
