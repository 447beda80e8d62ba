import "server-only";
import { randomUUID } from "node:crypto";
import type { AuditAction } from "@/lib/domain/audit/action";
import type { ConversationStatus } from "@/lib/domain/conversation/status";
import { err, ok, type Result } from "@/lib/domain/result";
import { auditRow } from "@/lib/services/audit/store";
import { sealForDebtor } from "@/lib/services/debtor/personal-data";
import { firstNameOf } from "@/lib/services/staff/first-name";
import { scopeOf } from "@/lib/services/staff/may";
import type { Advisor } from "./find-for-staff";
import type { ConversationEventCode, MessageBody } from "./message-body";
import { changeConversation, type NewFile, type StaffConversation } from "./staff-store";

/**
 * conversation_unknown: none that this colleague may answer in. conversation_lost: somebody else has it by now, or it is
 * closed. limit_reached: whoever is to have it has as many as they may at once.
 */
export type StaffChangeError = "conversation_unknown" | "conversation_lost" | "limit_reached";

type StaffChange = {
  advisor: Advisor;
  found: StaffConversation;
  status: ConversationStatus;
  /** Who has it afterwards. */
  staffId: string | null;
  said: { text: string } | { event: ConversationEventCode; room?: string };
  /** The form's: the same key is the same change. */
  key: string;
  action: AuditAction;
  details?: Record<string, string | number | null>;
  /** Goes with a text, which is its name. */
  file?: NewFile;
  /** Somebody takes it who did not have it: their limit counts. */
  isTaken?: boolean;
  now: Date;
};

/** One change of a conversation by a colleague, all or nothing: how it stands, what the person reads of it, the trail. */
export async function changeAsStaff(change: StaffChange): Promise<Result<null, StaffChangeError>> {
  const { advisor, found, status, staffId, said, key, action, details, now } = change;
  const { actor, name, creditor } = advisor;
  const { conversation, debtorId } = found;
  const isText = "text" in said;
  const words = change.file ? "file" : "text";
  const body: MessageBody = { ...said, by: firstNameOf(name) };
  const changed = await changeConversation(
    scopeOf(actor),
    {
      ...{ conversationId: conversation.id, heldBy: conversation.staffId, status, staffId },
      message: {
        ...{ id: randomUUID(), key: `staff:${key}`, author: isText ? "staff" : "system" },
        ...{ staffId: actor.staffId, channel: "page", kind: isText ? words : "event", at: now },
        bodySealed: sealForDebtor(found, body),
      },
      file: change.file ?? null,
      audit: auditRow({
        ...{ actor, action, creditorId: actor.creditorId, debtorId, now },
        details: { conversationId: conversation.id, ...details },
      }),
    },
    change.isTaken ? creditor.policy.chat.perAgentMax : null,
  );
  if (changed === "full") return err("limit_reached");
  return changed === "lost" ? err("conversation_lost") : ok(null);
}
