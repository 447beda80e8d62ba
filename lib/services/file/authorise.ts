import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import type { Permission } from "@/lib/domain/actor/permission";
import { err, ok, type Result } from "@/lib/domain/result";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { type FileAbout, findFile } from "./store";

export type FileError = "not_allowed" | "unknown";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * The file, where this colleague may do this with it. The database says whether it is theirs to see. Errors: `unknown` (not
 * there, erased, another creditor's or team's: nobody learns which), `not_allowed` (not by their role).
 */
export async function theirFile(
  actor: StaffActor,
  permission: Permission,
  debtorId: string,
): Promise<Result<FileAbout, FileError>> {
  const file = UUID.test(debtorId) ? await findFile(scopeOf(actor), debtorId) : null;
  if (!file) return err("unknown");
  return staffMay(actor, permission, file) ? ok(file) : err("not_allowed");
}
