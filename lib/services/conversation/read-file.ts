import "server-only";
import { z } from "zod";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { asAttachment } from "@/lib/domain/document/file-name";
import type { MediaType } from "@/lib/domain/document/media-type";
import { auditRow } from "@/lib/services/audit/store";
import {
  type KeyHolder,
  openFileForDebtor,
  openForDebtor,
} from "@/lib/services/debtor/personal-data";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { scopeOf } from "@/lib/services/staff/may";
import { takeFileAsStaff, takeOwnFile } from "./file-store";
import { type Advisor, findForStaff } from "./find-for-staff";

export type ConversationFile = {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: MediaType;
  /** How it is to be kept: a header's value. */
  disposition: string;
};

const idSchema = z.uuid();
const nameSchema = z.object({ text: z.string() });

/** A file that was let out of quarantine, for the person whose it is; null for anybody else. */
export async function readOwnFile(
  { actor, record, debtorId }: ActingDebtor,
  fileId: string,
  now: Date,
): Promise<ConversationFile | null> {
  refuseImpersonator({ actor });
  const id = idSchema.safeParse(fileId);
  if (!id.success) return null;
  const audit = auditRow({ actor, action: "conversation.file_read", details: { fileId }, now });
  const found = await takeOwnFile({ id: id.data, debtorId }, audit);
  return found && opened(record, found);
}

/** The same for a colleague who may answer in its conversation. */
export async function readFileAsStaff(
  advisor: Advisor,
  { conversationId, fileId }: { conversationId: string; fileId: string },
  now: Date,
): Promise<ConversationFile | null> {
  const found = await findForStaff(advisor, conversationId);
  const id = idSchema.safeParse(fileId);
  if (!(found && id.success)) return null;
  const { actor } = advisor;
  const audit = auditRow({
    ...{ actor, action: "conversation.file_read", creditorId: actor.creditorId, now },
    ...{ debtorId: found.debtorId, details: { fileId } },
  });
  const asked = { id: id.data, conversationId: found.conversation.id };
  const file = await takeFileAsStaff(scopeOf(actor), asked, audit);
  return file && opened(found, file);
}

function opened(
  key: KeyHolder,
  file: { mediaType: MediaType; bodySealed: Uint8Array; nameSealed: Uint8Array },
): ConversationFile {
  const { mediaType } = file;
  const { text } = openForDebtor(key, file.nameSealed, nameSchema);
  return {
    ...{ mediaType, bytes: openFileForDebtor(key, file.bodySealed) },
    disposition: asAttachment(text, mediaType),
  };
}
