import "server-only";
import { z } from "zod";
import { DOCUMENT_BYTES_MAX } from "@/lib/domain/document/document";
import { type MediaType, mediaTypeOf } from "@/lib/domain/document/media-type";
import { err, ok, type Result } from "@/lib/domain/result";

/**
 * file_missing: none was chosen. file_too_large: above 5 MiB. file_type_unknown: by its first bytes it is no PDF, PNG or JPEG,
 * whatever it is called. form_incomplete: the form's key is none.
 */
export type FileError = "file_missing" | "file_too_large" | "file_type_unknown" | "form_incomplete";

/** A form with a file as it was posted. */
export type PostedFile = { name: string; bytes: Uint8Array; key: string };

/** A file that may be sent; `title` is its name without an ending, which follows from what it is. */
export type SendableFile = { title: string; mediaType: MediaType; bytes: Uint8Array; key: string };

/** Of a posted form: a file of 5 MiB with what a form puts around it. */
export const FORM_BYTES_MAX = 5_400_000;
const NAME_LENGTH_MAX = 80;
const keySchema = z.uuid();

/** Reads a multipart body; null where it was too long. Errors: see FileError. */
export async function readPostedFile(
  body: Buffer<ArrayBuffer> | null,
  /** The body's media type, with its boundary. */
  type: string,
): Promise<Result<SendableFile, FileError>> {
  if (!body) return err("file_too_large");
  const headers = { "Content-Type": type };
  const form = await new Response(body, { headers }).formData().catch(() => null);
  const file = form?.get("file");
  if (!(form && file instanceof File)) return err("file_missing");
  const bytes = new Uint8Array(await file.arrayBuffer());
  return checkPostedFile({ name: file.name, bytes, key: String(form.get("key") ?? "") });
}

/** Errors: see FileError. */
export function checkPostedFile({ name, bytes, key }: PostedFile): Result<SendableFile, FileError> {
  if (!keySchema.safeParse(key).success) return err("form_incomplete");
  if (bytes.length === 0) return err("file_missing");
  if (bytes.length > DOCUMENT_BYTES_MAX) return err("file_too_large");
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) return err("file_type_unknown");
  return ok({ title: titleOf(name, mediaType), mediaType, bytes, key });
}

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
