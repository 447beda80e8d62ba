import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import type { FILE } from "@/lib/services/account/debtor-file";
import type { ActingDebtor } from "@/lib/services/debtor/read-debtor";
import { keepsMethod } from "@/lib/services/payment/keeps-method";
import { agreementOf } from "./agreement";
import { savePaymentAgreement } from "./payment-method-store";

/**
 * The person presses "pay" under what they agree to: kept with the payment before Stripe is asked, and with the mandate
 * once there is one. Nothing where this payment leaves no card or account for later.
 */
export async function keepAgreement(input: {
  debtor: ActingDebtor<typeof FILE>;
  payment: { id: string; purpose: string; planId: string | null };
  /** Locale in which the text was read. */
  locale: string;
  addressHash: Uint8Array;
  now: Date;
}): Promise<void> {
  refuseImpersonator(input.debtor);
  const { debtor, payment } = input;
  if (!keepsMethod(payment, debtor.read.file)) return;
  await savePaymentAgreement(payment.id, agreementOf({ ...input, actor: debtor.actor }));
}
