import "server-only";
import type { Difference } from "@/lib/domain/reconciliation/reconcile-movements";
import { err, ok, type Result } from "@/lib/domain/result";
import { settlePayment } from "@/lib/services/payment/settle-payment";
import { settlePayout } from "@/lib/services/payment/settle-payout";

/**
 * Asks Stripe again about every payment and payout of ours that the books know less of, by the same way as a webhook
 * would have: what is missing is booked once, what does not fit goes to a person. Answers how many were asked about.
 */
export async function heal(
  creditorId: string,
  differences: readonly Difference[],
  now: Date,
): Promise<Result<number, "processor_unavailable">> {
  const missing = differences.flatMap(({ provider, books }) =>
    provider?.subject && !books ? [provider.subject] : [],
  );
  const subjects = [...new Set(missing)];
  for (const subject of subjects) {
    const settled = subject.startsWith("po_")
      ? await settlePayout({ creditorId, payoutId: subject, now })
      : await settlePayment({ paymentId: subject, now, isThorough: true });
    if (!settled.ok && settled.error === "processor_unavailable") return err(settled.error);
  }
  return ok(subjects.length);
}
