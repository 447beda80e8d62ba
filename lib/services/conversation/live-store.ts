import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import type { ConversationFacts } from "@/lib/domain/conversation/version";

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

export type Holding = { debtorId: string; teamId: string | null; staffId: string | null };

const selectHolding = statement<Holding>(`
  select conversation.debtor_id as "debtorId", debtor.team_id as "teamId", conversation.staff_id as "staffId"
    from conversation join debtor on debtor.id = conversation.debtor_id where conversation.id = $1`);

/** Whose conversation it is and who has it, without a word of it; null where this scope sees none of this id. */
export const findHolding = async (scope: StaffScope, id: string): Promise<Holding | null> =>
  (await asStaff(scope, (sender) => selectHolding([id], sender)))[0] ?? null;

const say = statement("select pg_notify('cobrowse', $1)");

/** Says something to whoever looks at a conversation, now and to nobody later. */
export async function sayInConversation(key: string, ...words: readonly string[]): Promise<void> {
  await say([[key, ...words].join(" ")]);
}
