import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { roleMay, type StaffRole } from "@/lib/domain/actor/permission";
import { err, ok, type Result } from "@/lib/domain/result";
import { scopeOf } from "./may";
import { findMembers, findTeams } from "./member-store";
import { openProfile } from "./profile";

/** invited: has not set a password yet; active; left: the account is closed. */
export type MemberState = "invited" | "active" | "left";

export type MembersPage = {
  members: {
    id: string;
    name: string;
    email: string;
    role: StaffRole;
    teamId: string | null;
    state: MemberState;
    isSelf: boolean;
  }[];
  teams: { id: string; name: string }[];
};

/** The colleagues of a creditor, for who lets people in. Error: `not_allowed`. */
export async function getMembers(actor: StaffActor): Promise<Result<MembersPage, "not_allowed">> {
  if (!roleMay(actor.role, "staff.manage")) return err("not_allowed");
  const [rows, teams] = await Promise.all([
    findMembers(actor.creditorId),
    findTeams(scopeOf(actor)),
  ]);
  const members = rows.map((row) => ({
    ...openProfile(row.profileSealed),
    ...{ id: row.id, role: row.role, teamId: row.teamId, isSelf: row.id === actor.staffId },
    state: stateOf(row),
  }));
  return ok({ members, teams });
}

function stateOf(row: { deactivatedAt: Date | null; isReady: boolean }): MemberState {
  if (row.deactivatedAt) return "left";
  return row.isReady ? "active" : "invited";
}
