import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import type { ConversationFacts } from "@/lib/domain/conversation/version";
import { SESSION_IDLE_MINUTES_MAX } from "@/lib/services/session/limits";
import { STAFF_IDLE_MINUTES_MAX } from "@/lib/services/staff/limits";

export type Side = "debtor" | "staff";

const factsSeenBy = (other: Side) =>
  statement<ConversationFacts>(`
  select status, staff_id as "staffId", last_number as "lastNumber", ${other}_read_number as "readUpTo",
         (select count(*)::int from conversation_file file
           where file.conversation_id = conversation.id and file.status = 'quarantined') as quarantined
    from conversation where debtor_id = $1`);

const statements = { debtor: factsSeenBy("staff"), staff: factsSeenBy("debtor") };

/** What a side sees of a person's conversation; null where there is none. */
export async function findFacts(debtorId: string, side: Side): Promise<ConversationFacts | null> {
  const [facts] = await statements[side]([debtorId]);
  return facts ?? null;
}

const openSession = statement(`
  select from session where id = $1 and revoked_at is null and ends_at > $2
     and last_seen_at > $2::timestamptz - interval '${SESSION_IDLE_MINUTES_MAX} minutes'`);

const openStaffSession = statement(`
  select from staff_session own join staff_member member on member.id = own.staff_id
   where own.id = $1 and own.stage = 'signed_in' and own.revoked_at is null and own.ends_at > $2
     and member.deactivated_at is null
     and own.last_seen_at > $2::timestamptz - interval '${STAFF_IDLE_MINUTES_MAX} minutes'`);

const sessions = { debtor: openSession, staff: openStaffSession };

/** Whether a session is still open; to ask is not to use it. */
export const isSessionOpen = async (id: string, side: Side, now: Date): Promise<boolean> =>
  (await sessions[side]([id, now])).length === 1;

const say = statement("select pg_notify('cobrowse', $1)");

/** Says something to whoever looks at a conversation, now and to nobody later. */
export async function sayInConversation(key: string, ...words: readonly string[]): Promise<void> {
  await say([[key, ...words].join(" ")]);
}
