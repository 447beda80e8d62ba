import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { revokeInvitation } from "./invitation-store";
import { type Inviter, mayManage } from "./invite-member";
import { deactivateMember, insertTeam, updateMember } from "./member-store";

export type ManageError = "not_allowed" | "own_account" | "unknown";

/** Nobody changes or removes themselves: an admin could lock everybody out, or give themselves another's rights unseen. */
function refusal(inviter: Inviter, creditorId: string, staffId: string): ManageError | null {
  if (!mayManage(inviter, creditorId)) return "not_allowed";
  return inviter.kind === "staff" && inviter.staffId === staffId ? "own_account" : null;
}

/** Gives a colleague another role or team; they sign in anew. Errors: ManageError. */
export async function changeMember(input: {
  actor: StaffActor;
  staffId: string;
  role: StaffRole;
  teamId: string | null;
  now: Date;
}): Promise<Result<null, ManageError>> {
  const { actor, staffId, role, teamId, now } = input;
  const { creditorId } = actor;
  const refused = refusal(actor, creditorId, staffId);
  if (refused) return err(refused);
  const details = { staff: staffId, role, team: teamId };
  const audit = auditRow({ actor, action: "staff.changed", creditorId, details, now });
  const isDone = await updateMember({ id: staffId, creditorId, role, teamId }, now, audit);
  return isDone ? ok(null) : err("unknown");
}

/** Takes the account of a colleague who leaves: sessions and invitations end now, the trail keeps their id. Errors: ManageError. */
export async function removeMember(input: {
  inviter: Inviter;
  creditorId: string;
  staffId: string;
  now: Date;
}): Promise<Result<null, ManageError>> {
  const { inviter, creditorId, staffId, now } = input;
  const refused = refusal(inviter, creditorId, staffId);
  if (refused) return err(refused);
  const details = { staff: staffId };
  const audit = auditRow({ actor: inviter, action: "staff.left", creditorId, details, now });
  const isDone = await deactivateMember({ id: staffId, creditorId }, now, audit);
  return isDone ? ok(null) : err("unknown");
}

/** Takes back an invitation that nobody has taken up; the account stays and can be invited again. Errors: ManageError. */
export async function withdrawInvitation(input: {
  actor: StaffActor;
  staffId: string;
  now: Date;
}): Promise<Result<null, ManageError>> {
  const { actor, staffId, now } = input;
  const { creditorId } = actor;
  const refused = refusal(actor, creditorId, staffId);
  if (refused) return err(refused);
  const trail = { actor, creditorId, details: { staff: staffId }, now };
  const audit = auditRow({ ...trail, action: "staff.invitation_withdrawn" });
  const isDone = await revokeInvitation({ id: staffId, creditorId }, now, audit);
  return isDone ? ok(null) : err("unknown");
}

/** Makes a team. Errors: `not_allowed`, `name_missing`, `name_taken`. */
export async function makeTeam(input: {
  actor: StaffActor;
  name: string;
  now: Date;
}): Promise<Result<{ teamId: string }, "not_allowed" | "name_missing" | "name_taken">> {
  const { actor, now } = input;
  const { creditorId } = actor;
  const name = input.name.normalize("NFC").trim();
  if (!mayManage(actor, creditorId)) return err("not_allowed");
  if (name === "") return err("name_missing");
  const teamId = randomUUID();
  const trail = { actor, creditorId, details: { team: teamId }, now };
  const audit = auditRow({ ...trail, action: "team.made" });
  const isMade = await insertTeam({ id: teamId, creditorId, name, createdAt: now }, audit);
  return isMade ? ok({ teamId }) : err("name_taken");
}
