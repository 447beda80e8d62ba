import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import type { OwnedMethod } from "./method-record";

const BY_METHOD = "payment.debtor_id = $1 and payment.stripe_method_id = $2";

const provisional = statement<{ id: string }>(`select id from payment
  where ${BY_METHOD} and provisional_until is not null and cleared_at is null
    and status in ('succeeded', 'partially_refunded', 'refunded') order by succeeded_at desc`);

/** Debits of an account that its bank could still take back without a reason, the last first. */
export async function findProvisional(method: OwnedMethod): Promise<string[]> {
  const rows = await provisional([method.debtorId, method.stripeMethodId]);
  return rows.map(({ id }) => id);
}

const returned =
  statement(`select from payment join journal_entry entry on entry.payment_id = payment.id
  where ${BY_METHOD} and payment.status = 'returned' and entry.event = 'sepa_returned' and entry.posted_at >= $3 limit 1`);

/** Whether the bank of an account has taken a debit back since an instant. */
export async function isReturnedSince(method: OwnedMethod, since: Date): Promise<boolean> {
  return (await returned([method.debtorId, method.stripeMethodId, since])).length > 0;
}
