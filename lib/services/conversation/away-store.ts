import "server-only";
import { statement } from "@/lib/adapters/db/statement";

type Unseen = {
  debtorId: string;
  /** The newest answer; null where there is none. */
  number: number | null;
  /** Up to which message the person has seen it, and was told of it. */
  readNumber: number;
  toldNumber: number;
  seenAt: Date | null;
  /** How they wrote last. */
  channel: "page" | "sms";
};

const select = statement<Unseen>(`
  select debtor_id as "debtorId", debtor_read_number as "readNumber", told_number as "toldNumber",
         debtor_seen_at as "seenAt",
         (select max(number) from conversation_message answer
           where answer.conversation_id = conversation.id and author = 'staff') as number,
         coalesce((select channel from conversation_message own
           where own.conversation_id = conversation.id and author = 'debtor' order by number desc limit 1), 'page') as channel
    from conversation where id = $1 and unseen_since is not null`);

/** A conversation with an answer that its person may not know of; null where they have seen or been told of all. */
export const findUnseen = async (conversationId: string): Promise<Unseen | null> =>
  (await select([conversationId]))[0] ?? null;

const told = statement(
  "update conversation set told_number = greatest(told_number, $2), unseen_since = null where id = $1",
);

export async function noteTold(conversationId: string, number: number): Promise<void> {
  await told([conversationId, number]);
}

const AT_ONCE_MAX = 500;

const due = statement<{ id: string }>(`
  select id from conversation where unseen_since <= $1 order by unseen_since limit ${AT_ONCE_MAX}`);

/** Conversations with such an answer from before an instant. */
export const findUnseenSince = async (before: Date): Promise<string[]> =>
  (await due([before])).map(({ id }) => id);
