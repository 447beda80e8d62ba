import "server-only";
import { addressKey, isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { readShareCode } from "@/lib/domain/cobrowse/code";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { firstNameOf } from "@/lib/services/staff/first-name";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { shareCodeHash } from "../start-share";
import { findByCode, findSharedFile, type SharedFile, saveJoin } from "./store";

export type JoinError = "unknown_code" | "too_many" | "over";

/**
 * An agent who was told a code looks at the screen of whoever read it out. Errors: `unknown_code` (none that waits with
 * this creditor, or of a file that they may not see), `too_many` (30 codes an hour), `over` (somebody else was quicker).
 */
export async function joinByCode(input: {
  member: StaffMember;
  typed: string;
  now: Date;
}): Promise<Result<{ id: string }, JoinError>> {
  const { member, typed, now } = input;
  const { actor } = member;
  const code = readShareCode(typed);
  if (!code) return err("unknown_code");
  const key = addressKey(Buffer.from(actor.staffId));
  if (!(await isWithinLimit("shareCodeByStaff", key))) return err("too_many");
  const share = await findByCode(actor.creditorId, shareCodeHash(actor.creditorId, code), now);
  if (!share || !staffMay(actor, "cobrowse.join", share)) return err("unknown_code");
  return join(member, share, now);
}

/** The agent whose offer was taken looks at the screen. Errors: `over`. */
export async function joinOffered(input: {
  member: StaffMember;
  id: string;
  now: Date;
}): Promise<Result<{ id: string }, JoinError>> {
  const { member, id, now } = input;
  const { actor } = member;
  const share = await findSharedFile(scopeOf(actor), id);
  if (!share || share.staffId !== actor.staffId) return err("over");
  return staffMay(actor, "cobrowse.join", share) ? join(member, share, now) : err("over");
}

async function join(
  { actor, name }: StaffMember,
  share: SharedFile,
  now: Date,
): Promise<Result<{ id: string }, JoinError>> {
  const { id, debtorId, creditorId } = share;
  const details = { cobrowse: id };
  const audit = auditRow({ actor, action: "cobrowse.joined", creditorId, debtorId, details, now });
  const nameSealed = sealForDebtor(share, firstNameOf(name));
  const isJoined = await saveJoin({ id, staffId: actor.staffId, nameSealed, now }, audit);
  return isJoined ? ok({ id }) : err("over");
}
