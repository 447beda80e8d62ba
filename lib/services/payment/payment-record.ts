import "server-only";
import { z } from "zod";
import { jsonBigint, jsonInstant } from "@/lib/adapters/db/json-columns";
import {
  KEY_AS_UUID,
  listOf,
  type Reading,
  readingStatement,
  readParts,
  rowOf,
} from "@/lib/adapters/db/reading";
import {
  DEBTOR_COLUMNS,
  type DebtorColumns,
  type DebtorRow,
  toDebtorRow,
} from "@/lib/services/debtor/debtor-row";
import { OPEN_STATUSES } from "./open-statuses";

const paymentSchema = z.object({
  ...{ id: z.string(), creditorId: z.string(), debtorId: z.string() },
  ...{ planId: z.string().nullable(), purpose: z.string(), currency: z.string() },
  ...{
    origin: z.string(),
    instalmentNumber: z.number().nullable(),
    methodId: z.string().nullable(),
  },
  ...{ chosenAccountId: z.string().nullable(), createdAt: jsonInstant },
  ...{ amountMinor: jsonBigint, status: z.string(), methodLast4: z.string().nullable() },
  ...{ stripeIntentId: z.string().nullable(), failureCode: z.string().nullable() },
  ...{ succeededAt: jsonInstant.nullable(), receiptNumber: z.string().nullable() },
});
export type PaymentRow = z.output<typeof paymentSchema>;

const PAYMENT = `select payment.id, payment.creditor_id as "creditorId", payment.debtor_id as "debtorId",
    plan_id as "planId", chosen_account_id as "chosenAccountId", purpose, origin,
    instalment_number as "instalmentNumber", method_id as "methodId", payment.created_at as "createdAt",
    payment.currency, payment.amount_minor::text as "amountMinor", status,
    method_last4 as "methodLast4", stripe_intent_id as "stripeIntentId", failure_code as "failureCode",
    succeeded_at as "succeededAt", receipt.number as "receiptNumber"
  from payment left join receipt on receipt.payment_id = payment.id and receipt.kind = 'payment'`;
/** An SQL condition: the attempt may still be confirmed. */
export const IS_OPEN = `status in (${OPEN_STATUSES.map((status) => `'${status}'`).join()})`;

/** The person's own payment of the id that is the page's key. */
export const OWN_PAYMENT: Reading<PaymentRow | null> = {
  sql: rowOf(`${PAYMENT} where payment.id = ${KEY_AS_UUID} and payment.debtor_id = debtor.id`),
  schema: paymentSchema.nullable(),
};

/** Whoever's payment was begun with the form's key. */
export const PAYMENT_OF_KEY: Reading<PaymentRow | null> = {
  sql: rowOf(`${PAYMENT} where idempotency_key = ${KEY_AS_UUID}`),
  schema: paymentSchema.nullable(),
};

/** Attempts that may still be confirmed by a browser, the newest first. */
export const OPEN_PAYMENTS: Reading<PaymentRow[]> = {
  sql: listOf(
    `${PAYMENT} where payment.debtor_id = debtor.id and ${IS_OPEN} order by payment.created_at desc`,
  ),
  schema: z.array(paymentSchema),
};

/** A payment with its debtor, the creditor (whose Stripe account holds the intent) and the debts' references. */
export type PaymentRecord = PaymentRow & {
  debtor: DebtorRow & { accounts: readonly { id: string; reference: string }[] };
};

const PAYMENT_READS = {
  payment: { sql: rowOf(`${PAYMENT} where payment.id = $1`), schema: paymentSchema },
  accounts: {
    sql: listOf(
      "select id, reference from account where debtor_id = debtor.id order by due_on, reference",
    ),
    schema: z.array(z.object({ id: z.string(), reference: z.string() })),
  },
};
const paymentStatement = readingStatement<DebtorColumns>(
  (parts) => `select ${DEBTOR_COLUMNS} ${parts}
    from payment paid join debtor on debtor.id = paid.debtor_id
    join creditor on creditor.id = debtor.creditor_id where paid.id = $1`,
  2,
);

export async function findPayment(id: string): Promise<PaymentRecord | null> {
  const [row] = await paymentStatement(PAYMENT_READS)([id]);
  if (!row) return null;
  const { payment, accounts } = readParts(PAYMENT_READS, row);
  return { ...payment, debtor: { ...toDebtorRow(row), accounts } };
}
