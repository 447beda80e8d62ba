import "server-only";
import { z } from "zod";
import { jsonBytes, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, type Reading, rowOf } from "@/lib/adapters/db/reading";
import { CONVERSATION_STATUSES } from "@/lib/domain/conversation/status";
import type { ConversationFacts } from "@/lib/domain/conversation/version";
import { MEDIA_TYPES } from "@/lib/domain/document/media-type";

export const FILE_STATUSES = ["quarantined", "checked", "refused"] as const;

const messageSchema = z.object({
  ...{ number: z.number(), author: z.enum(["debtor", "staff", "system"]) },
  ...{ channel: z.enum(["page", "sms"]), kind: z.enum(["text", "path", "file", "event"]) },
  ...{ bodySealed: jsonBytes, writtenAt: jsonInstant },
  file: z
    .object({
      ...{ id: z.string(), status: z.enum(FILE_STATUSES), mediaType: z.enum(MEDIA_TYPES) },
      sizeBytes: z.number(),
    })
    .nullable(),
});
export type MessageRecord = z.output<typeof messageSchema>;

export const conversationSchema = z.object({
  ...{ id: z.string(), status: z.enum(CONVERSATION_STATUSES), staffId: z.string().nullable() },
  ...{ lastNumber: z.number(), debtorReadNumber: z.number(), staffReadNumber: z.number() },
  /** Who wait for somebody, up to and with this person; 0 where they do not. */
  place: z.number(),
  messages: z.array(messageSchema),
});
export type ConversationRecord = z.output<typeof conversationSchema>;

/** What a side sees of it, by which its page knows that it is still the same. */
export function factsOf(
  conversation: ConversationRecord,
  side: "debtor" | "staff",
): ConversationFacts {
  const { status, staffId, lastNumber, messages } = conversation;
  const readUpTo = side === "debtor" ? conversation.staffReadNumber : conversation.debtorReadNumber;
  const quarantined = messages.filter(({ file }) => file?.status === "quarantined").length;
  return { status, staffId, lastNumber, readUpTo, quarantined };
}

/** As many as a page shows; the transcript has all of them. */
export const SHOWN_MESSAGES_MAX = 100;

/** The newest messages of the row called `conversation`, the oldest of them first. */
const messagesOf = (limit: string) =>
  listOf(`select number, author, channel, kind, body_sealed as "bodySealed", written_at as "writtenAt",
      ${rowOf(`select id, status, media_type as "mediaType", size_bytes as "sizeBytes"
        from conversation_file file where file.message_id = message.id`)} as file
    from (select * from conversation_message newest where newest.conversation_id = conversation.id
          order by number desc ${limit}) message order by number`);

/** The place in the queue of the row called `conversation`. */
const PLACE = `case when conversation.status = 'waiting' and conversation.staff_id is null then
    (select count(*) from conversation before
      where before.creditor_id = conversation.creditor_id and before.status = 'waiting' and before.staff_id is null
        and before.waiting_since <= conversation.waiting_since)::int else 0 end`;

/** Columns of a conversation as both sides read it. */
export const conversationColumns = (limit = `limit ${SHOWN_MESSAGES_MAX}`): string =>
  `conversation.id, conversation.status, conversation.staff_id as "staffId", last_number as "lastNumber",
    debtor_read_number as "debtorReadNumber", staff_read_number as "staffReadNumber", ${PLACE} as place,
    ${messagesOf(limit)} as messages`;

/** The person's conversation as their page shows it; null where they have never written. */
export const CONVERSATION: Reading<ConversationRecord | null> = {
  sql: rowOf(
    `select ${conversationColumns()} from conversation where conversation.debtor_id = debtor.id`,
  ),
  schema: conversationSchema.nullable(),
};

/** All that was ever written. */
export const WHOLE_CONVERSATION: Reading<ConversationRecord | null> = {
  sql: rowOf(
    `select ${conversationColumns("")} from conversation where conversation.debtor_id = debtor.id`,
  ),
  schema: conversationSchema.nullable(),
};
