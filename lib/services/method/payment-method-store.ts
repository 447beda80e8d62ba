import "server-only";
import { statement } from "@/lib/adapters/db/statement";
import { IS_OPEN } from "@/lib/services/payment/payment-record";
import type { Agreement } from "./agreement";

const setEvidence = statement(`
  update payment set mandate_evidence = $2 where id = $1 and ${IS_OPEN}`);

/** What the person agrees to by pressing "pay": the last press counts. */
export async function savePaymentAgreement(paymentId: string, agreement: Agreement): Promise<void> {
  await setEvidence([paymentId, JSON.stringify(agreement)]);
}

type Keepable = { debtorId: string; planId: string; intentId: string; evidence: unknown };

const selectKeepable = statement<Keepable>(`
  select debtor_id as "debtorId", plan_id as "planId", stripe_intent_id as "intentId", mandate_evidence as evidence
    from payment
   where id = $1 and origin = 'debtor' and plan_id is not null and mandate_evidence is not null
     and stripe_intent_id is not null and status in ('processing', 'succeeded')
     and not exists (select 1 from payment_method method where method.stripe_method_id = payment.stripe_method_id)`);

/** A payment whose card or account is to be kept and is not yet. */
export async function findKeepable(paymentId: string): Promise<Keepable | null> {
  return (await selectKeepable([paymentId]))[0] ?? null;
}

const touch = statement(`
  update mandate set last_used_on = greatest(last_used_on, (payment.created_at at time zone creditor.time_zone)::date)
    from payment join creditor on creditor.id = payment.creditor_id
    join payment_method method on method.stripe_method_id = payment.stripe_method_id
   where payment.id = $1 and mandate.method_id = method.id and mandate.status in ('pending', 'active')
     and payment.status in ('processing', 'succeeded')`);

/** Each debit under a mandate keeps it alive (EPC016-06, 4.1). */
export async function noteMandateUse(paymentId: string): Promise<void> {
  await touch([paymentId]);
}
