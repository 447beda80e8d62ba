import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { roleMay, STAFF_ROLES } from "@/lib/domain/actor/permission";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { scopeOf } from "@/lib/services/staff/may";
import { type FileError, theirFile } from "./authorise";
import { findTeamsOf, giveFile } from "./team-store";

export type TeamChoice = {
  /** Null: the file is every team's. */
  teamId: string | null;
  teams: { id: string; name: string }[];
};

const SEEING = STAFF_ROLES.filter((role) => roleMay(role, "file.read_every_team"));

/** Which team looks after a file, and to which it can be given; null for who may not give it, or where there are no teams. */
export async function getTeamChoice(
  actor: StaffActor,
  debtorId: string,
): Promise<TeamChoice | null> {
  const file = await theirFile(actor, "file.give_to_team", debtorId);
  if (!file.ok) return null;
  const teams = await findTeamsOf(scopeOf(actor));
  return teams.length > 0 ? { teamId: file.value.teamId, teams } : null;
}

/**
 * Gives a file to a team, or to every team (`teamId` null). To other teams it is not there from then on: what their people
 * held of it goes back to be taken. Errors: FileError, `team_unknown` (no team of the creditor's, or given meanwhile).
 */
export async function giveToTeam(input: {
  actor: StaffActor;
  debtorId: string;
  teamId: string | null;
  now: Date;
}): Promise<Result<null, FileError | "team_unknown">> {
  const { actor, debtorId, teamId: to, now } = input;
  const file = await theirFile(actor, "file.give_to_team", debtorId);
  if (!file.ok) return file;
  const { creditorId, teamId: from } = file.value;
  if (to === from) return ok(null);
  const audit = auditRow({
    ...{ actor, action: "file.given", creditorId, debtorId, now },
    ...{ before: { team: from }, after: { team: to } },
  });
  const gift = { debtorId, creditorId, to, from, by: actor.staffId, seeing: SEEING, at: now };
  return (await giveFile(gift, audit)) ? ok(null) : err("team_unknown");
}
