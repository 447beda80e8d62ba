import "server-only";
import { type PaymentEvent, type PaymentStatus, statusesBefore } from "@/lib/domain/payment/status";
import { writeAudit } from "@/lib/services/audit/store";
import { paymentAudit } from "./payment-news";
import type { PaymentRecord } from "./payment-record";
import { inTransaction, movePayment } from "./store";

/** Statuses that change nothing in the books and that nobody else needs to hear of. */
type QuietStatus = Extract<PaymentStatus, "requires_action" | "processing" | "cancelled">;

const EVENTS: Readonly<Record<QuietStatus, PaymentEvent>> = {
  requires_action: "authentication_required",
  processing: "processing_started",
  cancelled: "cancelled",
};

/** Moves a payment to a status without an entry; nothing happens where it has moved on already. */
export async function recordStep(
  payment: PaymentRecord,
  to: QuietStatus,
  now: Date,
): Promise<void> {
  await inTransaction(async (tx) => {
    const move = { id: payment.id, from: statusesBefore(to, EVENTS[to]), data: { status: to } };
    const isMoved = await movePayment(tx, move);
    if (isMoved && to === "cancelled") {
      await writeAudit(tx, [paymentAudit(payment, "payment.cancelled", now)]);
    }
  });
}
