import "server-only";
import { z } from "zod";
import { jsonBigint, jsonInstant } from "@/lib/adapters/db/json-columns";
import { KEY, listOf, type Reading, rowOf } from "@/lib/adapters/db/reading";
import { COMPONENTS } from "@/lib/domain/payment/allocate-payment";

const receiptSchema = z.object({
  ...{ number: z.string(), amountMinor: jsonBigint, currency: z.string() },
  ...{ balanceAfterMinor: jsonBigint, issuedAt: jsonInstant, status: z.string() },
  ...{ methodKind: z.string().nullable(), methodLast4: z.string().nullable() },
  allocations: z.array(
    z.object({
      ...{ accountReference: z.string(), principalLabel: z.string() },
      ...{ component: z.enum(COMPONENTS), amountMinor: jsonBigint },
    }),
  ),
});

export type ReceiptRecord = z.output<typeof receiptSchema>;

const ALLOCATIONS = listOf(`select account.reference as "accountReference",
    account.principal_label as "principalLabel", component, amount_minor::text as "amountMinor"
  from allocation join account on account.id = allocation.account_id
 where allocation.payment_id = payment.id`);

/** The person's own receipt of the number that is the page's key, with all that is printed on it. */
export const OWN_RECEIPT: Reading<ReceiptRecord | null> = {
  sql: rowOf(`select receipt.number, receipt.amount_minor::text as "amountMinor", receipt.currency,
      balance_after_minor::text as "balanceAfterMinor", issued_at as "issuedAt", payment.status,
      method_kind as "methodKind", method_last4 as "methodLast4", ${ALLOCATIONS} as allocations
    from receipt join payment on payment.id = receipt.payment_id
   where receipt.number = ${KEY} and payment.debtor_id = debtor.id`),
  schema: receiptSchema.nullable(),
};
