import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import type { NamedDocument } from "@/lib/domain/document/document";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { checkFile, type FileError } from "./check-file";
import { endDocument, findOwner } from "./store";

/**
 * Takes a file back that a creditor had let a person read; its content is destroyed. `isWithdrawn`: false where the
 * person does not have it. Errors: those of FileError, and `account_unknown`.
 */
export async function withdrawDocument(input: {
  creditorId: string;
  named: NamedDocument;
  bytes: Uint8Array;
  actor: Actor;
  now: Date;
}): Promise<Result<{ isWithdrawn: boolean }, FileError | "account_unknown">> {
  const { creditorId, named, bytes, actor, now } = input;
  const owner = await findOwner(creditorId, named.accountReference);
  if (!owner) return err("account_unknown");
  const checked = checkFile(bytes);
  if (!checked.ok) return checked;
  const { debtorId, accountId } = owner;
  const details = { accountId, kind: named.kind };
  const audit = auditRow({
    ...{ actor, action: "document.withdrawn", creditorId, debtorId, details, now },
  });
  const { contentHash } = checked.value;
  return ok({ isWithdrawn: await endDocument({ debtorId, contentHash, now }, audit) });
}
