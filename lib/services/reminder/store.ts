import "server-only";
import { jsonInstant } from "@/lib/adapters/db/json-columns";
import type { Reading } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import { queueJob } from "@/lib/adapters/queue/queue-job";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

const PLANS_AT_ONCE_MAX = 1000;
/** No id comes before it. */
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

const LOOK = queueJob("remind-plan", { about: "planId", key: "remind" });

// Plan by plan, each by its keys: joined, all instalments of all plans would be read.
const queueNear = statement<{ id: string }>(`
  with batch as materialized (
    select id from repayment_plan where status = 'active' and id > $1 order by id limit ${PLANS_AT_ONCE_MAX})
  select id, case when near.number is not null then ${LOOK} end
    from batch left join lateral (
      select number from instalment where plan_id = batch.id and due_on between $2 and $3 limit 1) near on true
   order by id`);

/** Queues a look at every plan of which an instalment lies between these days, in batches: no statement takes long. */
export async function queueNearPlans(between: {
  from: CalendarDate;
  to: CalendarDate;
}): Promise<void> {
  let after: string | undefined = FIRST_ID;
  while (after) {
    const looked: { id: string }[] = await queueNear([after, between.from, between.to]);
    after = looked.at(PLANS_AT_ONCE_MAX - 1)?.id;
  }
}

/** When all dates of the debits were last announced to the person at once. */
export const ANNOUNCED_AT: Reading<Date | null> = {
  sql: `(select to_json(max(created_at)) from message
    where message.debtor_id = debtor.id and kind = 'collection_schedule')`,
  schema: jsonInstant.nullable(),
};
