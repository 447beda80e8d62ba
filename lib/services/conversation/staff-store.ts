import "server-only";
import { z } from "zod";
import { jsonBytes, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, rowOf } from "@/lib/adapters/db/reading";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import { CONVERSATION_STATUSES } from "@/lib/domain/conversation/status";
import type { AuditRow } from "@/lib/services/audit/store";
import { conversationColumns, conversationSchema } from "./conversation-record";

const personSchema = z.object({
  ...{ debtorId: z.string(), teamId: z.string().nullable(), locale: z.string() },
  ...{ profileSealed: jsonBytes, dataKeyWrapped: jsonBytes, masterKeyId: z.string() },
});

const PERSON = `debtor.id as "debtorId", debtor.team_id as "teamId", debtor.locale,
  debtor.profile_sealed as "profileSealed", debtor.data_key_wrapped as "dataKeyWrapped",
  debtor.master_key_id as "masterKeyId"`;

const listedSchema = z.array(
  personSchema.extend({
    ...{ id: z.string(), status: z.enum(CONVERSATION_STATUSES), staffId: z.string().nullable() },
    ...{ waitingSince: jsonInstant.nullable(), unread: z.number(), lastAt: jsonInstant },
  }),
);
export type ListedConversation = z.output<typeof listedSchema>[number];

const LISTED_MAX = 100;

const listStatement = statement<{ listed: unknown }>(`
  select ${listOf(`
    select conversation.id, conversation.status, conversation.staff_id as "staffId",
           conversation.waiting_since as "waitingSince", last_number - staff_read_number as unread,
           (select written_at from conversation_message last where last.conversation_id = conversation.id
             order by number desc limit 1) as "lastAt", ${PERSON}
      from conversation join debtor on debtor.id = conversation.debtor_id
     where conversation.creditor_id = $1 and conversation.status in ('waiting', 'open')
       and (conversation.staff_id = $2 or (conversation.staff_id is null and conversation.status = 'waiting'))
     order by conversation.waiting_since nulls last, conversation.id limit ${LISTED_MAX}`)} as listed`);

/** Own conversations and those that wait for somebody, who waits longest first. */
export async function listConversations(
  scope: StaffScope,
  staffId: string,
): Promise<ListedConversation[]> {
  const rows = await asStaff(scope, (sender) => listStatement([scope.creditorId, staffId], sender));
  return listedSchema.parse(rows[0]?.listed ?? []);
}

const oneSchema = personSchema.extend({ conversation: conversationSchema });
export type StaffConversation = z.output<typeof oneSchema>;

const findStatement = statement<{ found: unknown }>(`
  select ${rowOf(`
    select ${PERSON}, ${rowOf(`select ${conversationColumns("limit 200")}`)} as conversation
      from conversation join debtor on debtor.id = conversation.debtor_id where conversation.id = $1`)} as found`);

/** One conversation with its person; null where this scope sees none of this id. */
export async function findConversation(
  scope: StaffScope,
  id: string,
): Promise<StaffConversation | null> {
  const rows = await asStaff(scope, (sender) => findStatement([id], sender));
  return oneSchema.nullable().parse(rows[0]?.found ?? null);
}

const read = statement(`
  update conversation set staff_read_number = greatest(staff_read_number, least($3, last_number))
   where id = $1 and staff_id = $2`);

/** Whoever has it has read up to a number. */
export async function noteRead(
  scope: StaffScope,
  { id, staffId, number }: { id: string; staffId: string; number: number },
): Promise<void> {
  await asStaff(scope, (sender) => read([id, staffId, number], sender));
}

/** What a change writes beside it. */
type StaffMessage = {
  id: string;
  key: string;
  author: "staff" | "system";
  staffId: string;
  channel: "page" | "sms";
  kind: "text" | "file" | "event";
  bodySealed: Uint8Array;
  at: Date;
};

/** Sealed, and in quarantine. */
export type NewFile = { id: string; mediaType: string; sizeBytes: number; bodySealed: Uint8Array };

export type Change = {
  conversationId: string;
  /** Who has to have it for the change to be made; null: nobody. */
  heldBy: string | null;
  status: string;
  /** Who has it afterwards. */
  staffId: string | null;
  message: StaffMessage;
  file: NewFile | null;
  audit: AuditRow;
};

// One at a time for each member of staff: two windows must not take more than the limit together.
const lockOwn = statement(
  "select pg_advisory_xact_lock(hashtextextended('conversations:' || $1, 0))",
);
const countOwn = statement<{ count: number }>(
  "select count(*)::int as count from conversation where staff_id = $1 and status in ('waiting', 'open')",
);

const change = statement(`
  with held as (
    update conversation
       set status = $3::text, staff_id = $4::uuid, last_number = last_number + 1,
           waiting_since = case when $3::text = 'waiting' then coalesce(waiting_since, $12::timestamptz) end,
           closed_at = case when $3::text = 'closed' then $12::timestamptz end,
           unseen_since = case when $7::text = 'staff' then coalesce(unseen_since, $12::timestamptz) else unseen_since end,
           staff_read_number = case when $4::uuid = $8::uuid then last_number + 1 else staff_read_number end
     where id = $1::uuid and status <> 'closed' and staff_id is not distinct from $2::uuid
    returning id, last_number),
  made as (
    insert into conversation_message (id, conversation_id, number, key, author, staff_id, channel, kind, body_sealed, written_at)
    select $5::uuid, held.id, held.last_number, $6::text, $7::text, $8::uuid, $9::text, $10::text, $11::bytea,
           $12::timestamptz from held
    returning id, conversation_id),
  attached as (
    insert into conversation_file (id, conversation_id, message_id, status, media_type, size_bytes, body_sealed, attached_at)
    select $14::uuid, made.conversation_id, made.id, 'quarantined', $15, $16::integer, $17::bytea, $12::timestamptz
      from made where $14::uuid is not null
    returning id)
  select write_trail($13::jsonb, '[]'),
         (select enqueue('check-file', json_build_object('fileId', id), 'file:' || id, 5) from attached),
         case when $7::text = 'staff' then
           enqueue('tell-of-answer', json_build_object('conversationId', conversation_id), 'answer:' || conversation_id, 12) end
    from made`);

// Held before the key is looked for: the same form posted twice at once is one change.
const hold = statement("select from conversation where id = $1 for no key update");
const known = statement("select from conversation_message where conversation_id = $1 and key = $2");

/**
 * Changes how a conversation stands, with the message that says so. "full": whoever is to have it has as many as they may.
 * "lost": somebody else has it by now, or it is closed. A key that was used before answers "done" and changes nothing.
 */
export function changeConversation(
  scope: StaffScope,
  { conversationId, heldBy, status, staffId, message, file, audit }: Change,
  ownMax: number | null,
): Promise<"done" | "full" | "lost"> {
  return asStaff(scope, async (sender) => {
    await hold([conversationId], sender);
    const isKnown = (await known([conversationId, message.key], sender)).length > 0;
    if (isKnown) return "done";
    if (ownMax !== null) {
      await lockOwn([staffId], sender);
      const [own] = await countOwn([staffId], sender);
      if ((own?.count ?? 0) >= ownMax) return "full";
    }
    const { id, key, author, channel, kind, bodySealed, at } = message;
    const made = await change(
      [
        ...[
          conversationId,
          heldBy,
          status,
          staffId,
          id,
          key,
          author,
          message.staffId,
          channel,
          kind,
        ],
        ...[bodySealed, at, JSON.stringify([audit])],
        ...[file?.id ?? null, file?.mediaType, file?.sizeBytes, file?.bodySealed],
      ],
      sender,
    );
    return made.length === 1 ? "done" : "lost";
  });
}

const colleagues = statement<{ id: string; profileSealed: Buffer }>(`
  select id, profile_sealed as "profileSealed" from staff_member
   where creditor_id = $1 and deactivated_at is null and role = any($2)
     and ($3::uuid is null or team_id = $3 or role <> 'agent')`);

/** Who may take a conversation over: of those roles, and of the person's team unless they see every team's files. */
export const findColleagues = (
  scope: StaffScope,
  roles: readonly string[],
  teamId: string | null,
) => asStaff(scope, (sender) => colleagues([scope.creditorId, [...roles], teamId], sender));
