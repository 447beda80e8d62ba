import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { saveDraft } from "@/lib/services/session/draft";
import { type AttachError, attachFile } from "./attach-file";
import { CHAT_STEP } from "./write-message";

/**
 * A posted form with a file, as it came (multipart, or null where it was too long). Error: `refused` (the step's draft says
 * why).
 */
export async function sendFile(input: {
  debtor: ActingDebtor;
  body: Buffer<ArrayBuffer> | null;
  /** The body's media type, with its boundary. */
  type: string;
  now: Date;
}): Promise<Result<null, "refused">> {
  refuseImpersonator(input.debtor);
  const { debtor, body, type, now } = input;
  const posted = body ? await readPosted(body, type) : err("file_too_large" as const);
  const attached = posted.ok ? await attachFile({ debtor, now, ...posted.value }) : posted;
  if (attached.ok) return ok(null);
  await saveDraft(debtor, CHAT_STEP, { values: {}, errors: { file: attached.error } });
  return err("refused");
}

async function readPosted(
  body: Buffer<ArrayBuffer>,
  type: string,
): Promise<Result<{ name: string; bytes: Uint8Array; key: string }, AttachError>> {
  const headers = { "Content-Type": type };
  const form = await new Response(body, { headers }).formData().catch(() => null);
  const file = form?.get("file");
  if (!(form && file instanceof File)) return err("file_missing");
  const bytes = new Uint8Array(await file.arrayBuffer());
  return ok({ name: file.name, bytes, key: String(form.get("key") ?? "") });
}
