import "server-only";
import { z } from "zod";
import { jsonBigint, jsonInstant } from "@/lib/adapters/db/json-columns";
import { KEY, listOf, type Reading, rowOf } from "@/lib/adapters/db/reading";
import { statement } from "@/lib/adapters/db/statement";
import { COMPONENTS } from "@/lib/domain/payment/allocate-payment";
import { RECEIPT_KINDS } from "@/lib/domain/receipt/content";

const cancellationsSchema = z.array(
  z.object({ number: z.string(), issuedAt: jsonInstant, amountMinor: jsonBigint }),
);

const receiptSchema = z.object({
  ...{ number: z.string(), kind: z.enum(RECEIPT_KINDS), cancelsNumber: z.string().nullable() },
  ...{ amountMinor: jsonBigint, currency: z.string(), balanceAfterMinor: jsonBigint },
  /** When it was made, and when the money moved: a webhook may have been late. */
  ...{ issuedAt: jsonInstant, effectiveAt: jsonInstant, reason: z.string().nullable() },
  ...{ methodKind: z.string().nullable(), methodLast4: z.string().nullable() },
  /** The debt that the person chose to settle first (art. 1342-10 C. civ.). */
  chosenAccountReference: z.string().nullable(),
  parts: z.array(
    z.object({
      ...{ accountReference: z.string(), principalLabel: z.string() },
      ...{ component: z.enum(COMPONENTS), amountMinor: jsonBigint },
    }),
  ),
  /** In which order the payment settled a debt, and the judgment that said so: only where one did. */
  judgments: z.array(
    z.object({
      ...{ accountReference: z.string(), basis: z.string() },
      order: z.array(z.enum(COMPONENTS)),
    }),
  ),
  cancellations: cancellationsSchema,
  /** Of a counter-receipt whose money came back (a refund that failed): since then it is without effect. */
  withdrawnAt: jsonInstant.nullable(),
});

export type ReceiptRecord = z.output<typeof receiptSchema>;

/** What its entry did to the debts: a payment takes from them, money that goes back stands on them again. */
const PARTS = listOf(`select account.reference as "accountReference",
    account.principal_label as "principalLabel", book.code as component,
    sum(posting.amount_minor)::text as "amountMinor"
  from posting
  join ledger_account book on book.id = posting.ledger_account_id
  join account on account.id = book.account_id
 where posting.entry_id = receipt.entry_id
   and posting.side = case receipt.kind when 'payment' then 'credit' else 'debit' end
 group by account.id, book.code`);

/** Kept with the payment when it was booked: a later judgment says nothing about it. */
const JUDGMENTS = listOf(`select distinct account.reference as "accountReference",
    allocation.imputation_basis as basis, allocation.imputation_order as "order"
  from allocation join account on account.id = allocation.account_id
 where allocation.payment_id = receipt.payment_id and allocation.imputation_order is not null
 order by account.reference`);

const CANCELLATIONS = listOf(`select back.number, back.issued_at as "issuedAt",
    back.amount_minor::text as "amountMinor"
  from receipt back where back.payment_id = receipt.payment_id and back.cancels_number = receipt.number
   and not exists (select from journal_entry where reverses_id = back.entry_id)
 order by back.issued_at, back.sequence`);

const WITHDRAWN_AT = "(select posted_at from journal_entry where reverses_id = receipt.entry_id)";

/** The person's own receipt of the number that is the page's key, with all that is printed on it. */
export const OWN_RECEIPT: Reading<ReceiptRecord | null> = {
  sql: rowOf(`select receipt.number, receipt.kind, receipt.cancels_number as "cancelsNumber",
      receipt.amount_minor::text as "amountMinor", receipt.currency,
      balance_after_minor::text as "balanceAfterMinor", issued_at as "issuedAt",
      entry.effective_at as "effectiveAt", entry.reason,
      method_kind as "methodKind", method_last4 as "methodLast4",
      (select reference from account where account.id = chosen_account_id) as "chosenAccountReference",
      ${PARTS} as parts, ${JUDGMENTS} as judgments, ${CANCELLATIONS} as cancellations, ${WITHDRAWN_AT} as "withdrawnAt"
    from receipt
    join payment on payment.id = receipt.payment_id
    join journal_entry entry on entry.id = receipt.entry_id
   where receipt.number = ${KEY} and payment.debtor_id = debtor.id`),
  schema: receiptSchema.nullable(),
};

const registeredSchema = z.object({
  ...{ amountMinor: jsonBigint, currency: z.string(), timeZone: z.string() },
  cancellations: cancellationsSchema,
  withdrawnAt: jsonInstant.nullable(),
});

export type RegisteredReceipt = z.output<typeof registeredSchema>;

const selectRegistered = statement<{ receipt: unknown }>(
  `select ${rowOf(
    `select receipt.amount_minor::text as "amountMinor", receipt.currency,
      creditor.time_zone as "timeZone", ${CANCELLATIONS} as cancellations, ${WITHDRAWN_AT} as "withdrawnAt"
    from receipt join creditor on creditor.id = receipt.creditor_id where receipt.number = $1`,
  )} as receipt`,
);

/** A receipt as anybody may know of it who has it in hand: its amount and what went back of it. */
export async function findRegistered(number: string): Promise<RegisteredReceipt | null> {
  const [row] = await selectRegistered([number]);
  return registeredSchema.nullable().parse(row?.receipt ?? null);
}

const selectDischarged = statement<{ owedMinor: bigint }>(`
  select coalesce(sum(book.debit_minor - book.credit_minor), 0)::bigint as "owedMinor"
    from repayment_plan plan
    join receipt on receipt.number = $2 and receipt.debtor_id = plan.debtor_id
    join plan_account own on own.plan_id = plan.id
    left join ledger_account book on book.account_id = own.account_id
   where plan.id = $1 group by plan.id`);

/** What is owed now on the debts of a plan, minor units; null where there is no such plan, or the receipt is another person's. */
export async function findDischarged(
  planId: string,
  receiptNumber: string,
): Promise<{ owedMinor: bigint } | null> {
  const [row] = await selectDischarged([planId, receiptNumber]);
  return row ?? null;
}
