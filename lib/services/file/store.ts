import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { AuditRow } from "@/lib/services/audit/store";
import { queueLook } from "@/lib/services/collection/queue-look";
import { type CaseRow, selectCasesOf } from "@/lib/services/support/case-record";

/** The trail of what is shown at once; the whole is the audit's. */
const TRAIL_MAX = 40;

const selectDebtor = statement<{ id: string; creditorId: string; teamId: string | null }>(`
  select id, creditor_id as "creditorId", team_id as "teamId" from debtor where id = $1 and erased_at is null`);

export type NoteRow = {
  id: string;
  authorProfile: Buffer;
  isSpecial: boolean;
  bodySealed: Buffer;
  createdAt: Date;
};
const selectNotes = statement<NoteRow>(`
  select note.id, author.profile_sealed as "authorProfile", note.is_special as "isSpecial",
         note.body_sealed as "bodySealed", note.created_at as "createdAt"
    from file_note note join staff_member author on author.id = note.author_id
   where note.debtor_id = $1 and ($2 or not note.is_special) order by note.created_at desc limit 100`);

export type HoldOnFile = {
  id: string;
  kind: string;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
  reference: string | null;
};
const selectHolds = statement<HoldOnFile>(`
  select hold.id, hold.kind, hold.starts_on as "startsOn", hold.ends_on as "endsOn", account.reference
    from hold left join account on account.id = hold.account_id
   where hold.debtor_id = $1 and hold.released_at is null and (hold.ends_on is null or hold.ends_on >= $2::date)
   order by hold.starts_on desc, hold.id`);

export type PaymentOnFile = {
  id: string;
  status: string;
  amountMinor: bigint;
  currency: string;
  methodKind: string | null;
  methodLast4: string | null;
  origin: string;
  createdAt: Date;
  refundedMinor: bigint;
  receiptNumber: string | null;
};
const selectPayments = statement<PaymentOnFile>(`
  select payment.id, payment.status, payment.amount_minor as "amountMinor", payment.currency,
         payment.method_kind as "methodKind", payment.method_last4 as "methodLast4", payment.origin,
         payment.created_at as "createdAt", payment.refunded_minor as "refundedMinor",
         (select max(number) from receipt where receipt.payment_id = payment.id and kind = 'payment') as "receiptNumber"
    from payment where debtor_id = $1 order by created_at desc, id limit 12`);

export type TrailRow = { id: bigint; at: Date; actorKind: string; action: string };
const selectTrail = statement<TrailRow>(`
  select id, at, actor_kind as "actorKind", action from audit_event
   where debtor_id = $1 order by at desc, id desc limit ${TRAIL_MAX}`);

export type StaffFileRecord = {
  cases: CaseRow[];
  notes: NoteRow[];
  holds: HoldOnFile[];
  payments: PaymentOnFile[];
  trail: TrailRow[];
};

export type FileAbout = { id: string; creditorId: string; teamId: string | null };

/** The file's own facts as the scope sees it; null where it is none of theirs, or erased. */
export const findFile = (scope: StaffScope, id: string): Promise<FileAbout | null> =>
  asStaff(scope, async (sender) => (await selectDebtor([id], sender))[0] ?? null);

/** What only the creditor's people see of a file; null where it is none of theirs. */
export function readFile(
  scope: StaffScope,
  asked: { id: string; today: CalendarDate; seesSpecial: boolean },
): Promise<StaffFileRecord | null> {
  const { id, today, seesSpecial } = asked;
  return asStaff(scope, async (sender) => {
    if ((await selectDebtor([id], sender)).length === 0) return null;
    return {
      cases: await selectCasesOf([id], sender),
      notes: await selectNotes([id, seesSpecial], sender),
      holds: await selectHolds([id, today], sender),
      payments: await selectPayments([id], sender),
      trail: await selectTrail([id], sender),
    };
  });
}

const insertNote = statement(`
  with made as (
    insert into file_note (id, debtor_id, author_id, is_special, body_sealed, created_at)
    values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing returning 1)
  select write_trail($7::jsonb, '[]') from made`);

/** The id is the form's key: posted twice it is one note. */
export async function saveNote(
  scope: StaffScope,
  note: Omit<NoteRow, "authorProfile" | "bodySealed"> & {
    debtorId: string;
    authorId: string;
    bodySealed: Uint8Array;
  },
  audit: AuditRow,
): Promise<void> {
  const { id, debtorId, authorId, isSpecial, bodySealed, createdAt } = note;
  const values = [id, debtorId, authorId, isSpecial, bodySealed, createdAt];
  await asStaff(scope, (sender) => insertNote([...values, JSON.stringify([audit])], sender));
}

const insertHold = statement(`
  with locked as (select id from debtor where id = $2 for no key update),
  made as (
    insert into hold (id, debtor_id, kind, starts_on, ends_on, created_at)
    select $1, locked.id, $3, $4, $5, $6 from locked on conflict (id) do nothing returning 1)
  select write_trail($7::jsonb, '[]'), queued
    from made left join lateral (${queueLook("$2")}) look on true`);

/** The person's row is held, as by who begins to collect: a hold is there before that or after it, never beside. */
export async function saveHold(
  hold: Omit<HoldOnFile, "reference"> & { debtorId: string; createdAt: Date },
  audit: AuditRow,
): Promise<void> {
  const { id, debtorId, kind, startsOn, endsOn, createdAt } = hold;
  const values = [id, debtorId, kind, startsOn, endsOn, createdAt, JSON.stringify([audit])];
  await insertHold(values);
}

const releaseRow = statement(`
  with locked as (select id from debtor where id = $2 for no key update),
  released as (
    update hold set released_at = $3 from locked
     where hold.id = $1 and hold.debtor_id = locked.id and released_at is null returning 1)
  select write_trail($4::jsonb, '[]') from released`);

const undoRow = statement(`
  with locked as (select id from debtor where id = $2 for no key update),
  released as (
    update hold set released_at = $3 from locked
     where hold.id = $1 and hold.debtor_id = locked.id and released_at is null and hold.created_at >= $5
       and exists (select from audit_event placed where placed.debtor_id = locked.id and placed.action = 'hold.placed'
                     and placed.actor_id = $6 and placed.details ->> 'hold' = $1::text)
     returning 1)
  select write_trail($4::jsonb, '[]') from released`);

/** Only who placed it, and not long after: false else. */
export async function undoHoldRow(
  { id, debtorId }: { id: string; debtorId: string },
  by: { staffId: string; since: Date; now: Date },
  audit: AuditRow,
): Promise<boolean> {
  const values = [id, debtorId, by.now, JSON.stringify([audit]), by.since, by.staffId];
  return (await undoRow(values)).length === 1;
}

/** False where it is no hold of the person's, or released. */
export async function releaseHoldRow(
  { id, debtorId }: { id: string; debtorId: string },
  now: Date,
  audit: AuditRow,
): Promise<boolean> {
  return (await releaseRow([id, debtorId, now, JSON.stringify([audit])])).length === 1;
}
