import "server-only";
import { createHash } from "node:crypto";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { DOCUMENT_BYTES_MAX } from "@/lib/domain/document/document";
import { type MediaType, mediaTypeOf } from "@/lib/domain/document/media-type";
import { err, ok, type Result } from "@/lib/domain/result";

/** file_too_large: above 5 MiB. file_type_unknown: by its first bytes it is no PDF, PNG or JPEG, whatever it is called. */
export type FileError = "file_too_large" | "file_type_unknown";

/** What a file is, and the keyed hash by which the same file is known again. Errors: FileError. */
export function checkFile(
  bytes: Uint8Array,
): Result<{ mediaType: MediaType; contentHash: Uint8Array }, FileError> {
  if (bytes.length > DOCUMENT_BYTES_MAX) return err("file_too_large");
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) return err("file_type_unknown");
  const digest = createHash("sha256").update(bytes).digest("hex");
  return ok({ mediaType, contentHash: lookupHash("document", digest) });
}
