import "server-only";
import { z } from "zod";
import { jsonBigint, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, type Reading } from "@/lib/adapters/db/reading";

const givenUpSchema = z.array(
  z.object({ reference: z.string(), minor: jsonBigint, lastAt: jsonInstant }),
);

/** What the creditor has given up of each of a person's debts and not taken back, and when last; minor units. */
export const GIVEN_UP: Reading<z.output<typeof givenUpSchema>> = {
  sql: listOf(`select account.reference, max(own.ended_at) as "lastAt",
      sum(case when own.reverses_id is null then own.amount_minor else -own.amount_minor end)::text as minor
    from write_off own join account on account.id = own.account_id
   where own.debtor_id = debtor.id and own.status = 'booked'
   group by account.reference
  having sum(case when own.reverses_id is null then own.amount_minor else -own.amount_minor end) > 0`),
  schema: givenUpSchema,
};
