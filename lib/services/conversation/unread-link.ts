import "server-only";
import { z } from "zod";
import type { Reading } from "@/lib/adapters/db/reading";

/** How many answers the person has not seen. */
const UNREAD: Reading<number> = {
  sql: `(select count(*) from conversation join conversation_message message
      on message.conversation_id = conversation.id and message.number > debtor_read_number and author = 'staff'
    where conversation.debtor_id = debtor.id)::int`,
  schema: z.number(),
};

/** What pages that lead to the conversation read. */
export const UNREAD_LINK = { unread: UNREAD };
