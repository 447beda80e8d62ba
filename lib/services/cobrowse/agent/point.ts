import "server-only";
import { gestureSchema, isAllowedGesture } from "@/lib/domain/cobrowse/gesture";
import { err, ok, type Result } from "@/lib/domain/result";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { findSharedFile, saveGesture, tellLaser } from "./store";

/**
 * An agent points at something on the person's screen, or proposes something. Errors: `not_allowed` (a field or page that is
 * not shared, or anything that would type or press), `over` (the share is, or it is another agent's).
 */
export async function point(input: {
  member: StaffMember;
  id: string;
  posted: unknown;
  now: Date;
}): Promise<Result<null, "not_allowed" | "over">> {
  const { member, id, posted, now } = input;
  const { actor } = member;
  const gesture = gestureSchema.safeParse(posted);
  if (!gesture.success || !isAllowedGesture(gesture.data)) return err("not_allowed");
  const { staffId } = actor;
  if (gesture.data.kind === "laser") {
    const { x, y } = gesture.data;
    return (await tellLaser(id, staffId, x, y)) ? ok(null) : err("over");
  }
  const share = await findSharedFile(scopeOf(actor), id);
  if (!share || !staffMay(actor, "cobrowse.join", share)) return err("over");
  const isSaved = await saveGesture(id, staffId, sealForDebtor(share, gesture.data), now);
  return isSaved ? ok(null) : err("over");
}
