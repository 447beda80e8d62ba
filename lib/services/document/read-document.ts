import "server-only";
import { z } from "zod";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { asAttachment } from "@/lib/domain/document/file-name";
import type { MediaType } from "@/lib/domain/document/media-type";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { openFileForDebtor, openForDebtor } from "@/lib/services/debtor/personal-data";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { takeDocument } from "./store";

export type DocumentFile = {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: MediaType;
  /** How it is to be kept: a header's value. */
  disposition: string;
};

const idSchema = z.uuid();

/**
 * A document's file for the person whose it is; that they read it is written into the trail.
 * Errors: `unknown_document` (none of theirs, or withdrawn: both say nothing of whose it would be, and leave no trace).
 */
export async function readDocument(input: {
  debtor: Pick<SessionDebtor, "actor" | "record">;
  documentId: string;
  now: Date;
}): Promise<Result<DocumentFile, "unknown_document">> {
  refuseImpersonator(input.debtor);
  const { actor, record } = input.debtor;
  const id = idSchema.safeParse(input.documentId);
  if (!id.success) return err("unknown_document");
  const details = { documentId: id.data };
  const audit = auditRow({ actor, action: "document.read", details, now: input.now });
  const found = await takeDocument({ id: id.data, debtorId: actor.debtorId }, audit);
  if (!found) return err("unknown_document");
  const name = openForDebtor(record, found.nameSealed, z.string());
  return ok({
    bytes: openFileForDebtor(record, found.bodySealed),
    mediaType: found.mediaType,
    disposition: asAttachment(name, found.mediaType),
  });
}
