import "server-only";
import { roleMay, STAFF_ROLES } from "@/lib/domain/actor/permission";
import { err, type Result } from "@/lib/domain/result";
import { scopeOf } from "@/lib/services/staff/may";
import { openProfile } from "@/lib/services/staff/profile";
import { type Advisor, findForStaff } from "./find-for-staff";
import { changeAsStaff, type StaffChangeError } from "./staff-change";
import { findColleagues, type StaffConversation } from "./staff-store";

const ANSWERING_ROLES = STAFF_ROLES.filter((role) => roleMay(role, "chat.answer"));

export type Colleague = { id: string; name: string };

/** To whom a colleague can give a conversation: who may answer in it and is not themselves. */
export async function colleaguesFor(
  { actor }: Pick<Advisor, "actor">,
  found: StaffConversation,
): Promise<Colleague[]> {
  const others = await findColleagues(scopeOf(actor), ANSWERING_ROLES, found.teamId);
  return others
    .filter(({ id }) => id !== actor.staffId)
    .map(({ id, profileSealed }) => ({ id, name: openProfile(profileSealed).name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/**
 * Gives a conversation to a colleague, or back to whoever has time (`to` is null). By whoever has it, or who may assign
 * work. Errors: see StaffChangeError; `colleague_unknown`.
 */
export async function handOver(input: {
  advisor: Advisor;
  conversationId: string;
  to: string | null;
  key: string;
  now: Date;
}): Promise<Result<null, StaffChangeError | "colleague_unknown">> {
  const { advisor, conversationId, to, key, now } = input;
  const { actor } = advisor;
  const found = await findForStaff(advisor, conversationId);
  if (!found) return err("conversation_unknown");
  const { status, staffId: heldBy } = found.conversation;
  const isTheirs = heldBy === actor.staffId || roleMay(actor.role, "case.assign");
  if (!isTheirs || status === "closed") return err("conversation_lost");
  const isKnown = to === null || (await colleaguesFor(advisor, found)).some(({ id }) => id === to);
  if (!isKnown) return err("colleague_unknown");
  return changeAsStaff({
    // Given back it waits again, even where an answer stood last: somebody has to look.
    ...{ advisor, found, status: to === null ? "waiting" : status, staffId: to, key, now },
    ...{ said: { event: "handed_over" }, action: "conversation.handed_over" },
    ...{ details: { to }, isTaken: to !== null },
  });
}
