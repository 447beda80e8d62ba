import "server-only";
import type { Remedy } from "@/lib/domain/collection/after-failure";
import type { AttemptEnd } from "@/lib/domain/collection/standing";
import { type DeclineReason, declineReasonOf } from "@/lib/domain/payment/decline-reason";
import type { PaymentStatus } from "@/lib/domain/payment/status";

const REMEDIES: Readonly<Record<DeclineReason, Remedy>> = {
  insufficient_funds: "funds",
  processing_error: "second_try",
  // Banks often do not say why.
  generic: "second_try",
  authentication_failed: "confirmation",
  expired_card: "other_method",
  incorrect_cvc: "other_method",
  lost_or_stolen: "other_method",
  iban_invalid: "other_method",
};

/** What would help after a failure that was kept as one of our reasons. */
export function remedyOf(failureCode: string | null): Remedy {
  const known = Object.entries(REMEDIES).find(([reason]) => reason === failureCode);
  return known?.[1] ?? REMEDIES[declineReasonOf(failureCode)];
}

const ENDS: Readonly<Record<PaymentStatus, AttemptEnd>> = {
  created: "on_its_way",
  collecting: "on_its_way",
  processing: "on_its_way",
  requires_action: "to_confirm",
  succeeded: "paid",
  partially_refunded: "paid",
  disputed: "paid",
  refunded: "taken_back",
  returned: "taken_back",
  failed: "failed",
  cancelled: "stopped",
};

export const endOf = (status: PaymentStatus): AttemptEnd => ENDS[status];
