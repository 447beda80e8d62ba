import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { type Advisor, findForStaff } from "./find-for-staff";
import { changeAsStaff, type StaffChangeError } from "./staff-change";

/** Takes a conversation that waits for somebody. Taking one's own again changes nothing. Errors: see StaffChangeError. */
export async function claimConversation(input: {
  advisor: Advisor;
  conversationId: string;
  key: string;
  now: Date;
}): Promise<Result<null, StaffChangeError>> {
  const { advisor, conversationId, key, now } = input;
  const found = await findForStaff(advisor, conversationId);
  if (!found) return err("conversation_unknown");
  const { staffId } = advisor.actor;
  const { status, staffId: heldBy } = found.conversation;
  if (heldBy === staffId) return ok(null);
  if (heldBy !== null) return err("conversation_lost");
  return changeAsStaff({
    ...{ advisor, found, status, staffId, key, now, isTaken: true },
    ...{ said: { event: "claimed" }, action: "conversation.claimed" },
  });
}
