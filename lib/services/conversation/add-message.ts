import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/actor/actor";
import { type AuditRow, auditRow } from "@/lib/services/audit/store";
import { type KeyHolder, sealForDebtor } from "@/lib/services/debtor/personal-data";
import type { MessageBody } from "./message-body";
import { insertMessage, type NewMessage } from "./store";

type Addition = Pick<
  NewMessage,
  "debtorId" | "creditorId" | "key" | "author" | "channel" | "kind"
> & {
  /** Whose key seals it. */
  record: KeyHolder;
  body: MessageBody;
  file?: NewMessage["file"];
  /** Written with it, beside the opening of the conversation. */
  trail?: readonly AuditRow[];
  actor: Actor;
  now: Date;
};

/** Seals a message and adds it to its person's conversation, once for each key. False where it was there. */
export function addMessage(addition: Addition): Promise<boolean> {
  const { record, body, file = null, trail = [], actor, now, ...message } = addition;
  const { debtorId, creditorId, channel } = message;
  const about = { actor, creditorId, debtorId, now };
  return insertMessage(
    {
      ...{ ...message, file, at: now, id: randomUUID(), conversationId: randomUUID() },
      bodySealed: sealForDebtor(record, body),
    },
    { opening: auditRow({ ...about, action: "conversation.opened", details: { channel } }), trail },
  );
}
