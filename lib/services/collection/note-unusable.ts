import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import { writeAudit } from "@/lib/services/audit/store";
import { endMethod } from "@/lib/services/method/end-method";
import { findMethod } from "@/lib/services/method/method-record";
import { paymentAudit, paymentEvent } from "@/lib/services/payment/payment-news";
import type { PaymentRecord } from "@/lib/services/payment/payment-record";
import { inTransaction, movePayment, saveOutbox } from "@/lib/services/payment/store";

const ACTOR: Actor = { kind: "system", job: "collect-instalment" };

/** Stripe does not know the kept method any more: nothing was tried, and it is not tried again. */
export async function noteUnusable(payment: PaymentRecord, now: Date): Promise<void> {
  const reason = "generic";
  const method = payment.methodId && (await findMethod(payment.methodId));
  if (method) await endMethod(method, "refused", { actor: ACTOR, now });
  await inTransaction(async (tx) => {
    const data = { status: "failed", failureCode: reason };
    const isMoved = await movePayment(tx, { id: payment.id, from: ["collecting"], data });
    if (!isMoved) return;
    await writeAudit(tx, [paymentAudit(payment, "payment.failed", now, { reason })]);
    await saveOutbox(tx, paymentEvent(payment, "payment.failed", now, { reason }));
  });
}
