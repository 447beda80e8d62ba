import "server-only";
import type { StaffScope } from "@/lib/adapters/db/staff-transaction";
import type { Actor, StaffActor } from "@/lib/domain/actor/actor";
import { type Permission, roleMay } from "@/lib/domain/actor/permission";

/** What something belongs to; a team only where it has one. */
type About = { creditorId: string; teamId?: string | null };

/** Whether an actor is a colleague who may do this with what belongs to that creditor and team: asked by use cases. */
export function staffMay(
  actor: Actor,
  permission: Permission,
  { creditorId, teamId = null }: About,
): actor is StaffActor {
  if (actor.kind !== "staff" || actor.creditorId !== creditorId) return false;
  const isTheirs =
    teamId === null || teamId === actor.teamId || roleMay(actor.role, "file.read_every_team");
  return isTheirs && roleMay(actor.role, permission);
}

/** Whose rows a colleague sees: the second barrier, kept by the database. */
export const scopeOf = ({ creditorId, teamId, role }: StaffActor): StaffScope => ({
  ...{ creditorId, teamId },
  seesEveryTeam: roleMay(role, "file.read_every_team"),
});
