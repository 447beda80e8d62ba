import "server-only";
import { stripPicture } from "@/lib/adapters/image/strip-picture";
import { log } from "@/lib/adapters/log/log";
import type { Actor } from "@/lib/domain/actor/actor";
import type { MediaType } from "@/lib/domain/document/media-type";
import { auditRow } from "@/lib/services/audit/store";
import { openFileForDebtor, sealFileForDebtor } from "@/lib/services/debtor/personal-data";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { findQuarantined, settleFile } from "./file-store";

const ACTOR: Actor = { kind: "system", job: "check-file" };

/**
 * Job: lets a file out of quarantine. A picture is drawn anew, without what a phone writes into it; a PDF stays as it is, for
 * it is only ever handed over as a file to keep. What is no picture after all is thrown away.
 */
export async function checkFile({ fileId, now }: { fileId: string; now: Date }): Promise<void> {
  const found = await findQuarantined(fileId);
  if (!found) return;
  const { debtorId, creditorId, mediaType, bodySealed } = found;
  const { record } = await readDebtor(debtorId, {});
  const clean = await cleaned(openFileForDebtor(record, bodySealed), mediaType);
  const status = clean ? "checked" : "refused";
  await settleFile({
    ...{ id: fileId, status, at: now, sizeBytes: clean?.length ?? 0 },
    bodySealed: clean ? sealFileForDebtor(record, clean) : new Uint8Array(),
    audit: auditRow({
      ...{ actor: ACTOR, action: "conversation.file_checked", creditorId, debtorId, now },
      details: { fileId, status },
    }),
  });
}

/** Null where it cannot be read as what it begins like. */
async function cleaned(bytes: Uint8Array, mediaType: MediaType): Promise<Uint8Array | null> {
  if (mediaType === "application/pdf") return bytes;
  try {
    return await stripPicture(bytes, mediaType);
  } catch {
    log.info({ mediaType }, "picture refused");
    return null;
  }
}
