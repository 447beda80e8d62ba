import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import { queueJob } from "@/lib/adapters/queue/queue-job";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

const FOLLOWING = queueJob("follow-method", { about: "methodId", key: "method" });
const ENDING = queueJob("lapse-mandate", { about: "methodId", key: "lapse" });

const expiring = statement(`
  select ${FOLLOWING} from payment_method method
   where status = 'active' and valid_until <= $1
     and exists (select 1 from repayment_plan plan
       where plan.autopay_method_id = method.id and plan.status = 'active' and autopay = 'active')
     and not exists (select 1 from message where key = 'card-expiring:' || method.id || ':' || valid_until)`);

/** Has a job look at each card that is good until this day or less and whose person has not been warned. */
export async function queueExpiring(validUntil: CalendarDate): Promise<void> {
  await expiring([validUntil]);
}

const UNUSED = "status = 'active' and coalesce(last_used_on, accepted_at::date) <= ";

const lapsing = statement(
  `select ${ENDING} from (select method_id as id from mandate where ${UNUSED} $1) as mandate`,
);

/** Has a job look at each mandate that was last used on this day or before. */
export async function queueLapsing(usedBy: CalendarDate): Promise<void> {
  await lapsing([usedBy]);
}

const unused = statement(`select 1 from mandate where method_id = $1 and ${UNUSED} $2`);

export async function isUnusedSince(methodId: string, usedBy: CalendarDate): Promise<boolean> {
  return (await unused([methodId, usedBy])).length === 1;
}
