import "server-only";
// Figures and no rows of anybody. Read by the program itself and of one creditor: under row-level security each of perhaps a
// million rows would be asked whose it is.
import { statement } from "@/lib/adapters/db/statement";
import type { ReportAsk } from "./report-ask";

export type CollectedRow = {
  /** First day of the part of time. */
  part: string;
  method: string | null;
  payments: number;
  receivedMinor: bigint;
  /** Of the same payments: given back, or taken back by the payer's bank. */
  backMinor: bigint;
};

const collected = statement<CollectedRow>(`
  select to_char(date_trunc($4, succeeded_at at time zone $5), 'YYYY-MM-DD') as part, method_kind as method,
         count(*)::int as payments, sum(amount_minor)::bigint as "receivedMinor",
         sum(case when status in ('returned', 'disputed') then amount_minor else refunded_minor end)::bigint as "backMinor"
    from payment where creditor_id = $1 and succeeded_at >= $2 and succeeded_at < $3
   group by 1, 2 order by 1, 2`);

/** Money that came in the period, by parts of it and by method; also what of it went back since. */
export const findCollected = (ask: ReportAsk): Promise<CollectedRow[]> => {
  const { creditorId, from, until, period, timeZone } = ask;
  return collected([creditorId, from, until, period.unit, timeZone]);
};

export type PlanStateRow = { state: string; plans: number };

/** Money covers instalments from the first on, whatever was paid when (lib/domain/plan/progress.ts). */
const plans = statement<PlanStateRow>(`
  with agreed as (
    select id, status from repayment_plan where creditor_id = $1 and accepted_at >= $2 and accepted_at < $3),
  standing as (
    select case when status <> 'active' then status when due.minor > paid.minor then 'behind' else 'active' end as state
      from agreed
      cross join lateral (
        select coalesce(sum(amount_minor), 0) as minor from instalment
         where plan_id = agreed.id and agreed.status = 'active' and due_on < $4::date) due
      cross join lateral (
        select coalesce(sum(amount_minor - refunded_minor), 0) as minor from payment
         where plan_id = agreed.id and agreed.status = 'active'
           and status in ('succeeded', 'partially_refunded', 'processing')) paid)
  select state, count(*)::int as plans from standing group by state`);

/** How the plans stand today that were agreed in the period. */
export const findPlanStates = ({
  creditorId,
  from,
  until,
  today,
}: ReportAsk): Promise<PlanStateRow[]> => plans([creditorId, from, until, today]);
