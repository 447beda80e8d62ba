import { useRef } from "react";
import type { BegunPayment, PaymentActions, PaymentOrder } from "./payment-step";

type Attempt = { content: string; key: string; paymentId: string | null };

/**
 * Begins the payment of the current choice. One key for each choice that is sent: the page's own
 * for the first, a new one when the person then chooses something else; pressing again repeats the
 * same key, and once the server has answered, the same payment.
 */
export function useBegin(actions: PaymentActions, order: PaymentOrder) {
  const sent = useRef<Attempt | null>(null);
  return async (): Promise<BegunPayment> => {
    const content = `${order.what} ${order.account} ${order.other}`;
    if (sent.current?.content !== content) {
      const key = sent.current ? crypto.randomUUID() : order.idempotencyKey;
      sent.current = { content, key, paymentId: null };
    }
    const attempt = sent.current;
    const begun = attempt.paymentId
      ? await actions.resume(attempt.paymentId)
      : await actions.begin({ ...order, idempotencyKey: attempt.key });
    if (begun.ok) attempt.paymentId = begun.paymentId;
    return begun;
  };
}
