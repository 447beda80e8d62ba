import "server-only";
import { retrieveIntent } from "@/lib/adapters/stripe/retrieve-intent";
import type { Actor } from "@/lib/domain/actor/actor";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { adoptMethod } from "./adopt-method";
import { readAgreement } from "./agreement";
import { fetchMethod } from "./fetch-method";
import { findKeepable, noteMandateUse } from "./payment-method-store";
import { lockDebtor, transact } from "./store";

const ACTOR: Actor = { kind: "system", job: "keep-method" };
const NOTHING_MORE = {};

/**
 * Step of follow-payment: the first payment of a plan leaves its card or account for the later instalments, as the person
 * agreed when they paid; a debit that is on its way does so already. Notes also that a mandate was used. Can be repeated.
 * Throws where Stripe does not answer.
 */
export async function keepMethod(input: { paymentId: string; now: Date }): Promise<void> {
  const { paymentId, now } = input;
  const payment = await findKeepable(paymentId);
  if (payment) await keep(payment, now);
  await noteMandateUse(paymentId);
}

type Keepable = NonNullable<Awaited<ReturnType<typeof findKeepable>>>;

async function keep({ debtorId, planId, intentId, evidence }: Keepable, now: Date): Promise<void> {
  const { record } = await readDebtor(debtorId, NOTHING_MORE);
  const account = stripeAccountOf(record.creditor);
  const intent = await retrieveIntent(account, intentId);
  if (!intent.ok) throw new Error("a method cannot be kept: Stripe does not answer");
  const { keepsMethod, stripeMethodId, charge } = intent.value;
  if (!keepsMethod || !stripeMethodId) return;
  const stripeMandateId = charge?.mandateId ?? null;
  const fetched = await fetchMethod(account, { stripeMethodId, stripeMandateId });
  if (!fetched.ok) throw new Error("a method cannot be kept: Stripe does not answer");
  const found = fetched.value;
  if (!found) return;
  const { creditorId } = record;
  const agreement = readAgreement(evidence);
  await transact(async (sender) => {
    await lockDebtor(sender, debtorId);
    const whose = { debtorId, creditorId, planId };
    await adoptMethod(sender, { ...found, ...whose, agreement, actor: ACTOR, now });
  });
}
