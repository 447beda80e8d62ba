import "server-only";
import { z } from "zod";
import { KEY_AS_UUID, type Reading, rowOf } from "@/lib/adapters/db/reading";
import { HELD_OVERPAYMENT } from "@/lib/services/payment/standing-record";

const moneyBackSchema = z
  .object({ refundIds: z.array(z.string()), isOverpaid: z.boolean() })
  .nullable();

/** Of the payment whose id is the key: refunds that Stripe has taken on, and whether some of it is held for the person; null: not theirs. */
export const MONEY_BACK: Reading<z.output<typeof moneyBackSchema>> = {
  sql: rowOf(`select array(select id from refund where payment_id = payment.id
        and refund.status in ('pending', 'succeeded') order by requested_at) as "refundIds",
      ${HELD_OVERPAYMENT} > 0 as "isOverpaid"
    from payment where payment.id = ${KEY_AS_UUID} and payment.debtor_id = debtor.id`),
  schema: moneyBackSchema,
};
