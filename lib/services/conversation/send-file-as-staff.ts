import "server-only";
import { randomUUID } from "node:crypto";
import { statusAfter } from "@/lib/domain/conversation/status";
import { err, type Result } from "@/lib/domain/result";
import { sealFileForDebtor } from "@/lib/services/debtor/personal-data";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { keepFlash } from "@/lib/services/staff/flash";
import { type Advisor, findForStaff } from "./find-for-staff";
import { readPostedFile, type SendableFile } from "./posted-file";
import { changeAsStaff, type StaffChangeError } from "./staff-change";
import { CHAT_FORM } from "./staff-forms";

/** A colleague's posted form with a file, as it came; false where it was refused: the next page says why. */
export async function sendFileAsStaff(input: {
  member: StaffMember;
  conversationId: string;
  /** Multipart; null where it was too long. */
  body: Buffer<ArrayBuffer> | null;
  /** The body's media type, with its boundary. */
  type: string;
  now: Date;
}): Promise<boolean> {
  const { member, conversationId, body, type, now } = input;
  const posted = await readPostedFile(body, type);
  const file = posted.ok ? posted.value : null;
  const sent = file
    ? await attachFileAsStaff({ advisor: member, conversationId, file, now })
    : posted;
  if (sent.ok) return true;
  await keepFlash(member, { form: CHAT_FORM, errors: { file: sent.error } });
  return false;
}

/**
 * A file from whoever has the conversation, once for each key: an answer as words are, and in quarantine as the person's files
 * are. Errors: see StaffChangeError.
 */
export async function attachFileAsStaff(input: {
  advisor: Advisor;
  conversationId: string;
  file: SendableFile;
  now: Date;
}): Promise<Result<null, StaffChangeError>> {
  const { advisor, conversationId, now } = input;
  const { title, mediaType, bytes, key } = input.file;
  const found = await findForStaff(advisor, conversationId);
  if (!found) return err("conversation_unknown");
  const { staffId } = advisor.actor;
  const status = statusAfter(found.conversation.status, "answered");
  if (!status || found.conversation.staffId !== staffId) return err("conversation_lost");
  const id = randomUUID();
  const sizeBytes = bytes.length;
  return changeAsStaff({
    ...{ advisor, found, status, staffId, key, now, said: { text: title } },
    file: { id, mediaType, sizeBytes, bodySealed: sealFileForDebtor(found, bytes) },
    ...{ action: "conversation.file_attached", details: { fileId: id, mediaType, sizeBytes } },
  });
}
