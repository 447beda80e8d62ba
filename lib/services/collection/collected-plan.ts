import "server-only";
import { z } from "zod";
import { jsonBigint, jsonDate, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, type Reading, rowOf } from "@/lib/adapters/db/reading";
import { FILE } from "@/lib/services/account/debtor-file";
import { OPEN_STATUSES } from "@/lib/services/payment/open-statuses";

const planSchema = z
  .object({
    ...{ id: z.string(), autopay: z.string(), methodId: z.string().nullable() },
    isContested: z.boolean(),
    method: z
      .object({
        ...{ kind: z.string(), last4: z.string(), status: z.string(), stripeMethodId: z.string() },
        ...{ mandateId: z.string().nullable(), mandateStatus: z.string().nullable() },
      })
      .nullable(),
    states: z.array(
      z.object({
        ...{ number: z.number(), status: z.string(), attempts: z.number() },
        ...{
          nextAttemptOn: jsonDate.nullable(),
          reason: z.string().nullable(),
          since: jsonInstant,
        },
      }),
    ),
    attempts: z.array(
      z.object({
        ...{ id: z.string(), number: z.number(), attempt: z.number(), status: z.string() },
        ...{ amountMinor: jsonBigint, failureCode: z.string().nullable(), createdAt: jsonInstant },
      }),
    ),
  })
  .nullable();

const METHOD = rowOf(`select kind, last4, method.status, stripe_method_id as "stripeMethodId",
    mandate.stripe_mandate_id as "mandateId", mandate.status as "mandateStatus"
  from payment_method method left join mandate on mandate.method_id = method.id
  where method.id = plan.autopay_method_id`);

const STATES = listOf(`select number, status, attempts, next_attempt_on as "nextAttemptOn", reason,
    updated_at as since
  from instalment_collection state where state.plan_id = plan.id order by number`);

const ATTEMPTS = listOf(`select id, instalment_number as number, attempt, payment.status,
    amount_minor::text as "amountMinor", failure_code as "failureCode", created_at as "createdAt"
  from payment where payment.plan_id = plan.id and origin = 'autopay' order by number, attempt`);

/** Somebody said that the person who is written to is not the one who owes, and nobody has cleared that up. */
const IS_CONTESTED = `exists (select from support_case
  where support_case.debtor_id = debtor.id and kind = 'wrong_person' and closed_at is null)`;

/** The person's agreed plan, the one that is followed before one that is completed, as far as it is collected. */
export const COLLECTED_PLAN: Reading<z.output<typeof planSchema>> = {
  sql: rowOf(`select plan.id, autopay, autopay_method_id as "methodId",
      ${IS_CONTESTED} as "isContested", ${METHOD} as method, ${STATES} as states,
      ${ATTEMPTS} as attempts
    from repayment_plan plan where plan.debtor_id = debtor.id and plan.status in ('active', 'completed')
    order by plan.status, proposed_at desc limit 1`),
  schema: planSchema,
};

const openSchema = z.array(
  z.object({
    ...{ id: z.string(), origin: z.string(), stripeIntentId: z.string().nullable() },
    createdAt: jsonInstant,
  }),
);

/** Attempts of the person that a browser could still confirm, whoever began them. */
const OPEN_ATTEMPTS: Reading<z.output<typeof openSchema>> = {
  sql: listOf(`select id, origin, stripe_intent_id as "stripeIntentId", created_at as "createdAt"
    from payment where payment.debtor_id = debtor.id
     and status in (${OPEN_STATUSES.map((status) => `'${status}'`).join()})`),
  schema: openSchema,
};

/** All that decides what is collected of a person. */
export const COLLECTION = { ...FILE, collected: COLLECTED_PLAN, open: OPEN_ATTEMPTS };
