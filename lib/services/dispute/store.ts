import "server-only";
import { statement } from "@/lib/adapters/db/statement";

export type NewDispute = {
  id: string;
  paymentId: string;
  creditorId: string;
  stripeDisputeId: string;
  amountMinor: bigint;
  currency: string;
  reason: string;
  openedAt: Date;
};

const insert = statement(`
  insert into dispute (id, payment_id, creditor_id, stripe_dispute_id, amount_minor, currency, reason, status, opened_at)
  values ($1, $2, $3, $4, $5, $6, $7, 'open', $8) on conflict do nothing`);

/** Keeps a dispute as open; nothing where it is known. The ledger's door moves it from there. */
export async function saveDispute(dispute: NewDispute): Promise<void> {
  const { id, paymentId, creditorId, stripeDisputeId, amountMinor, currency } = dispute;
  const { reason, openedAt } = dispute;
  await insert([
    id,
    paymentId,
    creditorId,
    stripeDisputeId,
    amountMinor,
    currency,
    reason,
    openedAt,
  ]);
}
