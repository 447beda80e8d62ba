import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import type { PaymentStatus } from "@/lib/domain/payment/status";

/** A settled debit whose eight weeks are over. */
export type ClearablePayment = {
  id: string;
  creditorId: string;
  debtorId: string;
  status: PaymentStatus;
  amountMinor: bigint;
  currency: string;
};

/** As many as go through the door by one call. */
export const CLEARED_AT_ONCE_MAX = 200;

/** No id comes before it. */
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

// The day ends in the creditor's zone. What was returned has nothing left to clear.
const select = statement<ClearablePayment>(`
  select payment.id, payment.creditor_id as "creditorId", debtor_id as "debtorId", status,
         amount_minor as "amountMinor", payment.currency
    from payment join creditor on creditor.id = payment.creditor_id
   where provisional_until is not null and cleared_at is null
     and provisional_until < ($1::timestamptz at time zone creditor.time_zone)::date
     and status in ('succeeded', 'partially_refunded', 'refunded') and payment.id > $2
   order by payment.id limit ${CLEARED_AT_ONCE_MAX}`);

/** Debits to clear, in the order of their ids, after one of them. */
export const findClearable = (now: Date, after = FIRST_ID): Promise<ClearablePayment[]> =>
  select([now, after]);
