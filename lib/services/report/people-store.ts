import "server-only";
// Counts and times, and no rows of anybody: see money-store.ts.
import { statement } from "@/lib/adapters/db/statement";
import type { ReportAsk } from "./report-ask";

type CountRow = { key: string; count: number };

const bounds = ({ creditorId, from, until }: ReportAsk) => [creditorId, from, until];

const cases = statement<CountRow>(`
  select kind || '.' || reason as key, count(*)::int as count from support_case
   where creditor_id = $1 and opened_at >= $2 and opened_at < $3 and kind = any($4) group by 1`);

/** Cases of these kinds, by "kind.reason". */
export const countCases = (ask: ReportAsk, kinds: readonly string[]): Promise<CountRow[]> =>
  cases([...bounds(ask), [...kinds]]);

const feedback = statement<CountRow & { question: "cause" | "ease" }>(`
  select question, key, count(*)::int as count
    from feedback cross join lateral (values ('cause', cause), ('ease', ease)) answered (question, key)
   where creditor_id = $1 and created_at >= $2 and created_at < $3 and key is not null group by 1, 2`);

/** What people answered afterwards, by question. */
export const countFeedback = (ask: ReportAsk) => feedback(bounds(ask));

export type WaitRow = {
  count: number;
  /** Seconds; null where nobody waited. */
  median: number | null;
  p90: number | null;
};

const WAITS = `count(seconds)::int as count, percentile_cont(0.5) within group (order by seconds) as median,
  percentile_cont(0.9) within group (order by seconds) as p90`;

/** From the first message of a person since the last answer until a colleague's next one. */
const answers = statement<WaitRow>(`
  with answered as (
    select own.conversation_id, own.number, own.written_at
      from conversation_message own join conversation on conversation.id = own.conversation_id
     where conversation.creditor_id = $1 and own.author = 'staff' and own.written_at >= $2 and own.written_at < $3),
  waited as (
    select extract(epoch from answered.written_at - asked.since)::float8 as seconds
      from answered
      cross join lateral (
        select coalesce(max(number), 0) as number from conversation_message before
         where before.conversation_id = answered.conversation_id and before.number < answered.number
           and before.author = 'staff') last
      cross join lateral (
        select min(written_at) as since from conversation_message own
         where own.conversation_id = answered.conversation_id and own.author = 'debtor'
           and own.number > last.number and own.number < answered.number) asked
     where asked.since is not null)
  select ${WAITS} from waited`);

/** How long people waited for the answers that were written in the period. */
export const findAnswerWaits = async (ask: ReportAsk): Promise<WaitRow | undefined> =>
  (await answers(bounds(ask)))[0];

const closings = statement<WaitRow & { isCallback: boolean; open: number }>(`
  select "isCallback", ${WAITS}, (count(*) - count(seconds))::int as open
    from (select kind = 'callback' as "isCallback", extract(epoch from closed_at - opened_at)::float8 as seconds
            from support_case where creditor_id = $1 and opened_at >= $2 and opened_at < $3) own
   group by "isCallback"`);

/** How long cases of the period took until they were closed; call-backs apart. `open`: those that are not. */
export const findCaseWaits = (ask: ReportAsk) => closings(bounds(ask));

export type JourneyRow = {
  invited: number;
  opened: number;
  identified: number;
  budget: number;
  plan: number;
  paid: number;
  told: number;
};

/**
 * Of the people who were sent a link in the period: how far they came since. That they were known stands in the trail, for
 * sessions are forgotten after a month. Each look at a person goes by an index of theirs.
 */
const journey = statement<JourneyRow>(`
  with invited as (
    select link.debtor_id, min(link.created_at) as since, bool_or(link.opened_at is not null) as opened
      from payment_link link join debtor on debtor.id = link.debtor_id
     where link.created_at >= $2 and link.created_at < $3 and link.purpose in ('invitation', 'renewal')
       and debtor.creditor_id = $1
     group by link.debtor_id),
  known as materialized (
    select debtor_id, since, opened, opened and exists (
        select from audit_event event where event.debtor_id = invited.debtor_id and event.at >= invited.since
           and event.action = 'identity.confirmed') as identified
      from invited),
  came as (
    select opened, identified,
           identified and exists (select from budget own where own.debtor_id = known.debtor_id and own.created_at >= since) as budget,
           identified and exists (select from repayment_plan own
              where own.debtor_id = known.debtor_id and own.accepted_at >= since) as plan,
           identified and exists (select from payment own
              where own.debtor_id = known.debtor_id and own.succeeded_at >= since) as paid,
           opened and exists (select from support_case own
              where own.debtor_id = known.debtor_id and own.opened_at >= since) as told
      from known)
  select count(*)::int as invited, count(*) filter (where opened)::int as opened,
         count(*) filter (where identified)::int as identified, count(*) filter (where budget)::int as budget,
         count(*) filter (where plan)::int as plan, count(*) filter (where paid)::int as paid,
         count(*) filter (where told)::int as told
    from came`);

export const findJourney = async (ask: ReportAsk): Promise<JourneyRow | undefined> =>
  (await journey(bounds(ask)))[0];
