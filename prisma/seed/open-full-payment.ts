// A payment of everything that is owed, opened at the configured Stripe as the person's own press of "pay" would.
import { randomUUID } from "node:crypto";
import { db } from "@/lib/adapters/db/client";
import { stripeClient } from "@/lib/adapters/stripe/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { invariant } from "@/lib/domain/invariant";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { openIntent } from "@/lib/services/payment/open-intent";
import { PAYMENT_BEGIN, startPayment } from "@/lib/services/payment/start-payment";

type Payer = { debtorId: string; creditorId: string };

/** Nothing is taken yet: whoever calls confirms the intent with a means of payment. */
export async function openFullPayment({ debtorId, creditorId }: Payer, now: Date) {
  const actor: DebtorActor = { kind: "debtor", debtorId, creditorId, sessionId: "seed" };
  const idempotencyKey = randomUUID();
  const read = await readDebtor(debtorId, PAYMENT_BEGIN, { key: idempotencyKey });
  const debtor = { ...read, actor };
  const started = await startPayment({ debtor, idempotencyKey, what: "full", other: "", now });
  invariant(started.ok, "the seed's payment could not be started");
  const opened = await openIntent({ debtor, started: started.value, now });
  invariant(opened.ok, "the seed's payment has no intent");
  const { paymentId } = opened.value;
  const { stripeIntentId } = await db.payment.findUniqueOrThrow({ where: { id: paymentId } });
  invariant(stripeIntentId, "an opened intent has an id");
  const creditor = await db.creditor.findUniqueOrThrow({ where: { id: creditorId } });
  return { paymentId, stripeIntentId, stripe: stripeClient(stripeAccountOf(creditor)) };
}
