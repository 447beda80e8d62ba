import "server-only";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { roleMay } from "@/lib/domain/actor/permission";
import { err, ok, type Result } from "@/lib/domain/result";
import { openProfile } from "@/lib/services/staff/profile";
import { findColleagues, findEvents, type TrailEvent, type TrailFilter } from "./search-store";

export const TRAIL_PAGE_MAX = 50;

export type ShownEvent = Omit<TrailEvent, "actorProfile"> & {
  /** Of a colleague, who may have left. */
  actorName: string | null;
};

export type TrailPage = {
  events: ShownEvent[];
  /** Whose doings can be asked for, by name. */
  colleagues: { id: string; name: string }[];
  /** Key of the next, older page; null on the last. */
  before: string | null;
};

/** Who reads the trail reads all of it: teams are about files, and no file stands in it. */
export const trailScope = ({ creditorId }: StaffActor) => ({
  ...{ creditorId, teamId: null, seesEveryTeam: true },
});

/** A page of a creditor's trail, the newest first. Error: `not_allowed`. */
export async function searchAudit(input: {
  actor: StaffActor;
  filter: TrailFilter;
  /** Key of the page. */
  before: string | undefined;
}): Promise<Result<TrailPage, "not_allowed">> {
  const { actor, filter } = input;
  if (!roleMay(actor.role, "audit.read")) return err("not_allowed");
  const key = /^\d{1,18}$/.test(input.before ?? "") ? BigInt(input.before ?? 0) : null;
  const place = { before: key, most: TRAIL_PAGE_MAX + 1 };
  const scope = trailScope(actor);
  const [rows, people] = await Promise.all([
    findEvents(scope, filter, place),
    findColleagues(scope),
  ]);
  const colleagues = people
    .map(({ id, profileSealed }) => ({ id, name: openProfile(profileSealed).name }))
    .sort((one, other) => one.name.localeCompare(other.name));
  const events = rows.slice(0, TRAIL_PAGE_MAX).map(toShownEvent);
  const last = rows.length > TRAIL_PAGE_MAX ? events.at(-1) : undefined;
  return ok({ events, colleagues, before: last ? String(last.id) : null });
}

export function toShownEvent({ actorProfile, ...event }: TrailEvent): ShownEvent {
  return { ...event, actorName: actorProfile && openProfile(actorProfile).name };
}
