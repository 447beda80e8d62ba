import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { DOCUMENT_BYTES_MAX } from "@/lib/domain/document/document";
import { type MediaType, mediaTypeOf } from "@/lib/domain/document/media-type";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { sealFileForDebtor } from "@/lib/services/debtor/personal-data";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { addMessage } from "./add-message";

/**
 * file_missing: none was chosen. file_too_large: above 5 MiB. file_type_unknown: by its first bytes it is no PDF, PNG or JPEG,
 * whatever it is called. form_incomplete: the form's key is none. too_many_messages: more than anybody has.
 */
export type AttachError =
  | "file_missing"
  | "file_too_large"
  | "file_type_unknown"
  | "form_incomplete"
  | "too_many_messages";

const NAME_LENGTH_MAX = 80;
const keySchema = z.uuid();

/**
 * A file that the person sends in their conversation, once for each key: sealed, and in quarantine until check-file.ts has
 * looked at it. Errors: see AttachError.
 */
export async function attachFile(input: {
  debtor: ActingDebtor;
  name: string;
  bytes: Uint8Array;
  key: string;
  now: Date;
}): Promise<Result<null, AttachError>> {
  refuseImpersonator(input.debtor);
  const { debtor, name, bytes, key, now } = input;
  const { actor, record, debtorId } = debtor;
  if (!keySchema.safeParse(key).success) return err("form_incomplete");
  if (bytes.length === 0) return err("file_missing");
  if (bytes.length > DOCUMENT_BYTES_MAX) return err("file_too_large");
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) return err("file_type_unknown");
  if (!(await isWithinLimit("messageByDebtor", debtorId))) return err("too_many_messages");
  const fileId = randomUUID();
  const details = { fileId, mediaType, sizeBytes: bytes.length };
  await addMessage({
    ...{ debtorId, creditorId: actor.creditorId, record, actor, now, key },
    ...{
      author: "debtor",
      channel: "page",
      kind: "file",
      body: { text: titleOf(name, mediaType) },
    },
    file: {
      ...{ id: fileId, mediaType, sizeBytes: bytes.length },
      bodySealed: sealFileForDebtor(record, bytes),
    },
    trail: [auditRow({ actor, action: "conversation.file_attached", details, now })],
  });
  return ok(null);
}

/** What a file is called without its ending, which follows from what it is. */
function titleOf(name: string, mediaType: MediaType): string {
  const plain = name
    .normalize("NFC")
    .replaceAll(/[\p{C}/\\]/gu, "")
    .replace(/\.[a-z0-9]{1,5}$/iu, "")
    .trim();
  return (
    plain.slice(0, NAME_LENGTH_MAX) || (mediaType === "application/pdf" ? "document" : "photo")
  );
}
