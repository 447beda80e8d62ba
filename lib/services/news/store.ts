import "server-only";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { statement } from "@/lib/adapters/db/statement";

/** More are not told apart. */
export const NEWS_MAX = 99;

type Counted = { count: number };

/** $1 the creditor, $2 since when, $3 who asks, $4 whether they answer people, $5 now. */
const inbox = statement<Counted>(`
  select count(*)::int as count from (
    select 1 from support_case own
     where own.creditor_id = $1 and own.status = 'open' and coalesce(own.snoozed_until <= $5, true)
       and (own.claimed_by is null and own.opened_at > $2 or own.claimed_by = $3 and own.claimed_at > $2)
    union all
    select 1 from conversation own
     where $4 and own.creditor_id = $1 and own.status = 'waiting' and own.waiting_since > $2
       and (own.staff_id is null or own.staff_id = $3)
    union all
    select 1 from reconciliation_difference own
     where own.creditor_id = $1 and own.settled_at is null and own.found_at > $2
    limit ${NEWS_MAX}) fresh`);

/** How much of the inbox, free or their own, is newer than what a colleague has before them. */
export async function countInboxNews(
  scope: StaffScope,
  asked: { since: Date; staffId: string; answers: boolean; now: Date },
): Promise<number> {
  const { since, staffId, answers, now } = asked;
  const values = [scope.creditorId, since, staffId, answers, now];
  const [row] = await asStaff(scope, (sender) => inbox(values, sender));
  return row?.count ?? 0;
}

/** $1 the person, $2 since when, $3 who asks. That somebody looked is no news. */
const file = statement<Counted>(`
  select count(*)::int as count from (
    select 1 from audit_event own
     where own.debtor_id = $1 and own.at > $2 and own.actor_id <> $3 and own.action not in ('file.viewed', 'budget.viewed')
    limit ${NEWS_MAX}) fresh`);

/** How much has happened on a file, by others, since a colleague opened it. */
export async function countFileNews(
  scope: StaffScope,
  { debtorId, since, staffId }: { debtorId: string; since: Date; staffId: string },
): Promise<number> {
  const [row] = await asStaff(scope, (sender) => file([debtorId, since, staffId], sender));
  return row?.count ?? 0;
}
