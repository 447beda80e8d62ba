import "server-only";
import { randomUUID } from "node:crypto";
import { isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { sealFileForDebtor } from "@/lib/services/debtor/personal-data";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { addMessage } from "./add-message";
import type { SendableFile } from "./posted-file";

/**
 * A file that the person sends in their conversation, once for each key: sealed, and in quarantine until check-file.ts has
 * looked at it. Error: `too_many_messages` (more than anybody has).
 */
export async function attachFile(input: {
  debtor: ActingDebtor;
  file: SendableFile;
  now: Date;
}): Promise<Result<null, "too_many_messages">> {
  refuseImpersonator(input.debtor);
  const { debtor, now } = input;
  const { title, mediaType, bytes, key } = input.file;
  const { actor, record, debtorId } = debtor;
  if (!(await isWithinLimit("messageByDebtor", debtorId))) return err("too_many_messages");
  const fileId = randomUUID();
  const details = { fileId, mediaType, sizeBytes: bytes.length };
  await addMessage({
    ...{ debtorId, creditorId: actor.creditorId, record, actor, now, key },
    ...{ author: "debtor", channel: "page", kind: "file", body: { text: title } },
    file: {
      ...{ id: fileId, mediaType, sizeBytes: bytes.length },
      bodySealed: sealFileForDebtor(record, bytes),
    },
    trail: [auditRow({ actor, action: "conversation.file_attached", details, now })],
  });
  return ok(null);
}
