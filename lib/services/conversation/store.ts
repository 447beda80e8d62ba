import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import type { AuditRow } from "@/lib/services/audit/store";

/** What a person, or the program for them, adds to their conversation. */
export type NewMessage = {
  id: string;
  debtorId: string;
  creditorId: string;
  conversationId: string;
  key: string;
  author: "debtor" | "system";
  channel: "page" | "sms";
  kind: "text" | "path" | "file" | "event";
  bodySealed: Uint8Array;
  at: Date;
  file: { id: string; mediaType: string; sizeBytes: number; bodySealed: Uint8Array } | null;
};

// Opened anew where there is none or it was closed: then nobody has it any more. Whoever has it keeps it.
const insert = statement<{ isNew: boolean }>(`
  with known as (
    select from conversation join conversation_message message on message.conversation_id = conversation.id
     where conversation.debtor_id = $2 and message.key = $5),
  held as (
    insert into conversation (id, creditor_id, debtor_id, status, waiting_since, opened_at, last_number, debtor_read_number,
                              debtor_seen_at)
    select $4::uuid, $3::uuid, $2::uuid, 'waiting', $10::timestamptz, $10, 1, 1, case when $7 = 'page' then $10 end
     where not exists (select from known)
    on conflict (debtor_id) do update
      set status = 'waiting', waiting_since = coalesce(conversation.waiting_since, excluded.waiting_since),
          opened_at = case when conversation.status = 'closed' then excluded.opened_at else conversation.opened_at end,
          staff_id = case when conversation.status = 'closed' then null else conversation.staff_id end,
          closed_at = null, last_number = conversation.last_number + 1,
          debtor_read_number = case when $7 = 'page' then conversation.last_number + 1 else conversation.debtor_read_number end,
          debtor_seen_at = coalesce(excluded.debtor_seen_at, conversation.debtor_seen_at)
    returning id, last_number, opened_at),
  made as (
    insert into conversation_message (id, conversation_id, number, key, author, channel, kind, body_sealed, written_at)
    select $1::uuid, held.id, held.last_number, $5, $6, $7, $8, $9::bytea, $10 from held
    on conflict (conversation_id, key) do nothing returning id, conversation_id),
  attached as (
    insert into conversation_file (id, conversation_id, message_id, status, media_type, size_bytes, body_sealed, attached_at)
    select $11::uuid, made.conversation_id, made.id, 'quarantined', $12, $13::integer, $14::bytea, $10
      from made where $11::uuid is not null
    returning id),
  dropped as (delete from draft where debtor_id = $2 and step = 'chat' and $7 = 'page')
  select held.opened_at = $10 as "isNew",
         write_trail((case when held.opened_at = $10 then $15::jsonb else '[]' end) || $16::jsonb, '[]'),
         (select enqueue('check-file', json_build_object('fileId', id), 'file:' || id, 5) from attached)
    from made join held on held.id = made.conversation_id`);

/**
 * Adds a message, with its file, and puts the conversation into the queue; the draft of its form is not needed any more.
 * `opening` is written where this opens the conversation, `trail` always. False where the key was used: nothing changes then.
 */
export async function insertMessage(
  message: NewMessage,
  trails: { opening: AuditRow; trail: readonly AuditRow[] },
): Promise<boolean> {
  const { id, debtorId, creditorId, conversationId, key, author, channel, kind, at, file } =
    message;
  const made = await insert([
    ...[
      id,
      debtorId,
      creditorId,
      conversationId,
      key,
      author,
      channel,
      kind,
      message.bodySealed,
      at,
    ],
    ...(file
      ? [file.id, file.mediaType, file.sizeBytes, file.bodySealed]
      : [null, null, null, null]),
    ...[JSON.stringify([trails.opening]), JSON.stringify(trails.trail)],
  ]);
  return made.length === 1;
}

const see = statement(`
  update conversation set debtor_seen_at = $2, unseen_since = null, debtor_read_number = greatest(debtor_read_number, least($3, last_number))
   where debtor_id = $1`);

/** The person looks, and has seen what was written up to a number. */
export async function noteSeen(debtorId: string, at: Date, number: number): Promise<void> {
  await see([debtorId, at, number]);
}

const close = statement(`
  with closed as (
    update conversation set status = 'closed', waiting_since = null, closed_at = $2
     where debtor_id = $1 and status <> 'closed' returning id)
  select write_trail($3::jsonb, '[]') from closed`);

/** False where it is closed, or has never been opened. */
export const closeConversation = async (
  debtorId: string,
  at: Date,
  audit: AuditRow,
): Promise<boolean> => (await close([debtorId, at, JSON.stringify([audit])])).length === 1;
