import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { statusAfter } from "@/lib/domain/conversation/status";
import { err, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { type Advisor, findForStaff } from "./find-for-staff";
import { changeAsStaff, type StaffChangeError } from "./staff-change";
import { closeConversation } from "./store";

/** Ends a conversation; whoever has it keeps nothing open. Errors: see StaffChangeError. */
export async function closeAsStaff(input: {
  advisor: Advisor;
  conversationId: string;
  key: string;
  now: Date;
}): Promise<Result<null, StaffChangeError>> {
  const { advisor, conversationId, key, now } = input;
  const found = await findForStaff(advisor, conversationId);
  if (!found) return err("conversation_unknown");
  const { staffId } = advisor.actor;
  const status = statusAfter(found.conversation.status, "closed");
  if (!status || found.conversation.staffId !== staffId) return err("conversation_lost");
  return changeAsStaff({
    ...{ advisor, found, status, staffId, key, now },
    ...{ said: { event: "closed" }, action: "conversation.closed" },
  });
}

/** The person has nothing more to say. Doing it twice changes nothing. */
export async function closeAsDebtor({ actor, debtorId }: ActingDebtor, now: Date): Promise<void> {
  refuseImpersonator({ actor });
  const audit = auditRow({ actor, action: "conversation.closed", now });
  await closeConversation(debtorId, now, audit);
}
