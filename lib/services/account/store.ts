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
      autopayMethodId: z.string().nullable(),
      instalments: z.array(
        z.object({ number: z.number(), dueOn: jsonDate, amountMinor: jsonBigint }),
      ),
      accountReferences: z.array(z.string()),
    }),
  ),
  payments: z.array(
    z.object({
      ...{ planId: z.string().nullable(), status: z.string(), amountMinor: jsonBigint },
      succeededAt: jsonInstant.nullable(),
    }),
  ),
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

const INSTALMENTS = listOf(`select number, due_on as "dueOn", amount_minor::text as "amountMinor"
  from instalment where instalment.plan_id = plan.id order by due_on, number`);

const PLANS = listOf(`select plan.id, budget_id as "budgetId", status, plan.currency,
    total_minor::text as "totalMinor", instalment_minor::text as "instalmentMinor", frequency,
    pay_day as "payDay", first_on as "firstOn", accepted_at as "acceptedAt",
    autopay_method_id as "autopayMethodId", ${INSTALMENTS} as instalments,
    array(select account.reference from plan_account join account on account.id = plan_account.account_id
           where plan_account.plan_id = plan.id order by due_on, reference) as "accountReferences"
  from repayment_plan plan where plan.debtor_id = debtor.id
   and status in ('proposed', 'pending_review', 'active', 'completed')
  order by proposed_at desc, version desc`);

// What was given back is not paid, but what was given back of goodwill is: its debt stays settled. A disputed payment counts until the bank has decided.
const PAYMENTS = listOf(`select plan_id as "planId", status, (amount_minor - refunded_minor
      + (select coalesce(sum(refund.amount_minor), 0) from refund where refund.payment_id = payment.id
          and refund.purpose = 'goodwill' and refund.status in ('pending', 'succeeded')))::text as "amountMinor",
    succeeded_at as "succeededAt"
  from payment where payment.debtor_id = debtor.id
   and status in ('collecting', 'processing', 'succeeded', 'partially_refunded', 'disputed')`);

/**
 * Everything about a person's debts that decides what can be shown and done: debts with their books, the oldest
 * first; holds; plans that are not over with their schedules, the newest first; money that has come or is on its way.
 */
export const DEBTOR_FILE: Reading<DebtorFileRecord> = {
  sql: rowOf(
    `select ${ACCOUNTS} as accounts, ${HOLDS} as holds, ${PLANS} as plans, ${PAYMENTS} as payments`,
  ),
  schema: fileSchema,
};
