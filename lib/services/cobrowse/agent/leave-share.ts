import "server-only";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf } from "@/lib/services/staff/may";
import { endAsAgent } from "../store";
import { findSharedFile } from "./store";

/** The agent leaves the person's screen, or takes an offer back. One that is not theirs stays as it is. */
export async function leaveShare(input: {
  member: StaffMember;
  id: string;
  now: Date;
}): Promise<void> {
  const { member, id, now } = input;
  const { actor } = member;
  const share = await findSharedFile(scopeOf(actor), id);
  if (!share) return;
  const because = share.status === "live" ? "agent_left" : "revoked";
  await endAsAgent(id, because, actor.staffId, now);
}
