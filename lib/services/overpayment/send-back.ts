import "server-only";
import { namedUuid } from "@/lib/adapters/crypto/named-uuid";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { err, ok, type Result } from "@/lib/domain/result";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { requestRefund } from "@/lib/services/refund/request-refund";
import { openMinor } from "./held-minor";
import type { OVERPAYMENTS } from "./store";

/**
 * The person wants back what they paid too much: each payment's to the card or account that it came from.
 * Errors: `nothing_held` (none, or on its way back already).
 */
export async function sendOverpaymentBack(input: {
  debtor: ActingDebtor<{ overpayments: typeof OVERPAYMENTS }>;
  idempotencyKey: string;
  now: Date;
}): Promise<Result<null, "nothing_held">> {
  refuseImpersonator(input.debtor);
  const { debtor, idempotencyKey, now } = input;
  let isAsked = false;
  for (const overpayment of debtor.read.overpayments) {
    const { paymentId } = overpayment;
    const amountMinor = openMinor(overpayment);
    const requested = await requestRefund({
      ...{ paymentId, amountMinor, purpose: "overpayment", reason: "paid_too_much" },
      ...{ actor: debtor.actor, now },
      idempotencyKey: namedUuid(`overpayment:${idempotencyKey}:${paymentId}`),
    });
    isAsked ||= requested.ok;
  }
  return isAsked ? ok(null) : err("nothing_held");
}
