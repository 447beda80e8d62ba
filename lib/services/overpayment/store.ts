import "server-only";
import { z } from "zod";
import { jsonBigint } from "@/lib/adapters/db/json-columns";
import { listOf, type Reading } from "@/lib/adapters/db/reading";
import { HELD_OVERPAYMENT } from "@/lib/services/payment/standing-record";

const overpaymentsSchema = z.array(
  z.object({ paymentId: z.string(), heldMinor: jsonBigint, askedMinor: jsonBigint }),
);

/** What was paid too much with one payment: held for the person, and how much of that is being sent back. */
export type Overpayment = z.output<typeof overpaymentsSchema>[number];

// Money that a bank disputes or has taken back is nobody's to decide on.
const HELD = `select payment.id as "paymentId", ${HELD_OVERPAYMENT} as held,
    (select coalesce(sum(amount_minor), 0) from refund where payment_id = payment.id
      and purpose = 'overpayment' and refund.status in ('requested', 'approved')) as asked
  from payment where payment.debtor_id = debtor.id and is_overpaid
   and status in ('succeeded', 'partially_refunded')`;

/** A person's payments of which the books hold something for them, the oldest first. */
export const OVERPAYMENTS: Reading<Overpayment[]> = {
  sql: listOf(`select "paymentId", held::text as "heldMinor", asked::text as "askedMinor"
    from (${HELD} order by payment.created_at) payment where held > 0`),
  schema: overpaymentsSchema,
};
