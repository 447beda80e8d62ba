import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { roleMay, type StaffRole } from "@/lib/domain/actor/permission";
import { err, ok, type Result } from "@/lib/domain/result";
import { scopeOf } from "./may";
import { findMembers, findTeams } from "./member-store";
import { openProfile } from "./profile";

/** invited: has a link that is still good; uninvited: has none and no password either; active; left: the account is closed. */
type MemberState = "invited" | "uninvited" | "active" | "left";

export type MembersPage = {
  members: {
    id: string;
    name: string;
    email: string;
    role: StaffRole;
    teamId: string | null;
    state: MemberState;
    isSelf: boolean;
    /** The link that is still good: until when, and when it was sent, null where it was only shown. */
    invitation: { expiresAt: Date; sentAt: Date | null } | null;
  }[];
  teams: { id: string; name: string }[];
};

/** The colleagues of a creditor, for who lets people in. Error: `not_allowed`. */
export async function getMembers(
  actor: StaffActor,
  now: Date,
): Promise<Result<MembersPage, "not_allowed">> {
  if (!roleMay(actor.role, "staff.manage")) return err("not_allowed");
  const [rows, teams] = await Promise.all([
    findMembers(actor.creditorId, now),
    findTeams(scopeOf(actor)),
  ]);
  const members = rows.map((row) => ({
    ...openProfile(row.profileSealed),
    ...{ id: row.id, role: row.role, teamId: row.teamId, isSelf: row.id === actor.staffId },
    state: stateOf(row),
    invitation: row.expiresAt && { expiresAt: row.expiresAt, sentAt: row.sentAt },
  }));
  return ok({ members, teams });
}

function stateOf(row: {
  deactivatedAt: Date | null;
  isReady: boolean;
  expiresAt: Date | null;
}): MemberState {
  if (row.deactivatedAt) return "left";
  if (row.isReady) return "active";
  return row.expiresAt ? "invited" : "uninvited";
}
