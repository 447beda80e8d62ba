import "server-only";
import { z } from "zod";
import { jsonBigint, jsonDate, jsonInstant } from "@/lib/adapters/db/json-columns";
import { listOf, type Reading, rowOf } from "@/lib/adapters/db/reading";
import { DEBT_CODES } from "@/lib/domain/ledger/chart";

const fileSchema = z.object({
  accounts: z.array(
    z.object({
      ...{ id: z.string(), reference: z.string(), product: z.string(), contractNumber: z.string() },
      ...{ principalLabel: z.string(), dueOn: jsonDate, letterReference: z.string() },
      ...{ letterSentOn: jsonDate, limitationYears: z.number().nullable() },
      ...{ imputationOrder: z.array(z.string()), imputationBasis: z.string().nullable() },
      books: z.array(
        z.object({
          ...{ code: z.string(), debitMinor: jsonBigint, creditMinor: jsonBigint },
          claimedMinor: jsonBigint,
        }),
      ),
    }),
  ),
  holds: z.array(
    z.object({
      ...{ accountId: z.string().nullable(), kind: z.string(), startsOn: jsonDate },
      ...{ endsOn: jsonDate.nullable(), releasedAt: z.null() },
    }),
  ),
  plans: z.array(
    z.object({
      ...{ id: z.string(), budgetId: z.string().nullable(), status: z.string() },
      ...{ currency: z.string(), totalMinor: jsonBigint, instalmentMinor: jsonBigint },
      ...{ frequency: z.string(), payDay: z.number().nullable(), firstOn: jsonDate },
      acceptedAt: jsonInstant.nullable(),
      /** A person has agreed to it as it is, whatever the rules say. */
      isApproved: z.boolean(),
      autopayMethodId: z.string().nullable(),
      instalments: z.array(
        z.object({ number: z.number(), dueOn: jsonDate, amountMinor: jsonBigint }),
      ),
      accountReferences: z.array(z.string()),
      /** Of what was paid under it: what has arrived and was not given back, and what is on its way. */
      ...{ arrivedMinor: jsonBigint, onItsWayMinor: jsonBigint },
    }),
  ),
  /** Of all payments: on their way, minor units; and the days of those that arrived, as far as they matter (PAID_ON). */
  inTransitMinor: jsonBigint,
  paidOn: z.array(jsonDate),
});

export type DebtorFileRecord = z.output<typeof fileSchema>;

const BOOKS =
  listOf(`select code, debit_minor::text as "debitMinor", credit_minor::text as "creditMinor",
    claimed_minor::text as "claimedMinor"
  from ledger_account book where book.creditor_id = account.creditor_id and book.account_id = account.id
   and code in (${DEBT_CODES.map((code) => `'${code}'`).join()})`);

const ACCOUNTS = listOf(`select account.id, reference, product, contract_number as "contractNumber",
    principal_label as "principalLabel", due_on as "dueOn", letter_reference as "letterReference",
    letter_sent_on as "letterSentOn", limitation_years as "limitationYears",
    imputation_order as "imputationOrder", imputation_basis as "imputationBasis", ${BOOKS} as books
  from account where account.debtor_id = debtor.id order by due_on, reference`);

const HOLDS =
  listOf(`select account_id as "accountId", kind, starts_on as "startsOn", ends_on as "endsOn",
    released_at as "releasedAt" from hold where hold.debtor_id = debtor.id and released_at is null`);

/** Begun and not decided: a debit at the bank, or an automatic collection whose answer is not known yet. */
const IS_ON_ITS_WAY = "payment.status in ('collecting', 'processing')";
/** A disputed payment counts until the bank has decided. */
const HAS_ARRIVED = "payment.status in ('succeeded', 'partially_refunded', 'disputed')";

const sumOf = (amount: string, condition: string) =>
  `(select coalesce(sum(${amount}), 0)::text from payment where ${condition})`;

// What was given back is not paid, but what was given back of goodwill is: its debt stays settled.
const KEPT = `amount_minor - refunded_minor
  + (select coalesce(sum(refund.amount_minor), 0) from refund where refund.payment_id = payment.id
      and refund.purpose = 'goodwill' and refund.status in ('pending', 'succeeded'))`;

const OF_PLAN = "payment.plan_id = plan.id and payment.debtor_id = debtor.id";

/**
 * The days on which something arrived, in the creditor's zone: of payments no more than a year apart only the first and the
 * last. No limitation period is shorter than that, so if the first was paid in time, so were those that followed.
 */
const PAID_ON = `array(select distinct unnest(array[min(day), max(day)]) from (
    select day, count(*) filter (where is_first) over (order by day) as run from (
      select day, coalesce(day - lag(day) over (order by day) > 365, true) as is_first from (
        select distinct (succeeded_at at time zone creditor.time_zone)::date as day
          from payment where payment.debtor_id = debtor.id and ${HAS_ARRIVED}) days) gaps) runs
  group by run order by 1)`;

const INSTALMENTS = listOf(`select number, due_on as "dueOn", amount_minor::text as "amountMinor"
  from instalment where instalment.plan_id = plan.id order by due_on, number`);

const PLANS = listOf(`select plan.id, budget_id as "budgetId", status, plan.currency,
    total_minor::text as "totalMinor", instalment_minor::text as "instalmentMinor", frequency,
    pay_day as "payDay", first_on as "firstOn", accepted_at as "acceptedAt",
    exists (select from plan_decision decision where decision.plan_id = plan.id and kind = 'plan'
             and outcome = 'approved') as "isApproved",
    autopay_method_id as "autopayMethodId", ${INSTALMENTS} as instalments,
    array(select account.reference from plan_account join account on account.id = plan_account.account_id
           where plan_account.plan_id = plan.id order by due_on, reference) as "accountReferences",
    ${sumOf(KEPT, `${OF_PLAN} and ${HAS_ARRIVED}`)} as "arrivedMinor",
    ${sumOf("amount_minor", `${OF_PLAN} and ${IS_ON_ITS_WAY}`)} as "onItsWayMinor"
  from repayment_plan plan where plan.debtor_id = debtor.id
   and status in ('proposed', 'pending_review', 'active', 'completed')
  order by proposed_at desc, version desc`);

/**
 * Everything about a person's debts that decides what can be shown and done: debts with their books, the oldest
 * first; holds; plans that are not over with their schedules and what was paid under each, the newest first; money on its way. No more of a long history than of a short one.
 */
export const DEBTOR_FILE: Reading<DebtorFileRecord> = {
  sql: rowOf(
    `select ${ACCOUNTS} as accounts, ${HOLDS} as holds, ${PLANS} as plans, ${PAID_ON} as "paidOn",
      ${sumOf("amount_minor", `payment.debtor_id = debtor.id and ${IS_ON_ITS_WAY}`)} as "inTransitMinor"`,
  ),
  schema: fileSchema,
};
