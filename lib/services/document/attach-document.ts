import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/actor/actor";
import type { NamedDocument } from "@/lib/domain/document/document";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { sealFileForDebtor, sealForDebtor } from "@/lib/services/debtor/personal-data";
import { checkFile, type FileError } from "./check-file";
import { findOwner, insertDocument } from "./store";

/**
 * account_unknown: none of this creditor's debts. person_erased: nothing of theirs is kept any more. too_many: the
 * person has 200 already.
 */
export type AttachError = FileError | "account_unknown" | "person_erased" | "too_many";

/**
 * Lets a person read a file of their creditor, sealed under the person's key: once, however often it comes. `isAdded`:
 * false where they had it. Errors: see AttachError.
 */
export async function attachDocument(input: {
  creditorId: string;
  named: NamedDocument;
  bytes: Uint8Array;
  actor: Actor;
  now: Date;
}): Promise<Result<{ isAdded: boolean }, AttachError>> {
  const { creditorId, named, bytes, actor, now } = input;
  const { accountReference, kind, name, issuedOn } = named;
  const owner = await findOwner(creditorId, accountReference);
  if (!owner) return err("account_unknown");
  if (owner.erasedAt) return err("person_erased");
  const checked = checkFile(bytes);
  if (!checked.ok) return checked;
  const { debtorId, accountId } = owner;
  const id = randomUUID();
  const details = { documentId: id, accountId, kind, sizeBytes: bytes.length };
  const done = await insertDocument(
    {
      ...{ id, creditorId, debtorId, accountId, kind, issuedOn, attachedAt: now },
      ...{ ...checked.value, sizeBytes: bytes.length },
      nameSealed: sealForDebtor(owner, name),
      bodySealed: sealFileForDebtor(owner, bytes),
    },
    auditRow({ actor, action: "document.attached", creditorId, debtorId, details, now }),
  );
  return done === "full" ? err("too_many") : ok({ isAdded: done === "added" });
}
