/** Why a payment did not go through, in the words that we have for a person: message keys. */
export type DeclineReason =
  | "insufficient_funds"
  | "expired_card"
  | "incorrect_cvc"
  | "lost_or_stolen"
  | "authentication_failed"
  | "processing_error"
  | "iban_invalid"
  | "generic";

// Stripe's decline codes, card error codes and SEPA failure codes. What is not listed is "generic": banks
// often do not say why, and fraud codes are not to be told to the person (docs.stripe.com/declines/codes).
const REASONS: ReadonlyMap<string, DeclineReason> = new Map([
  ["insufficient_funds", "insufficient_funds"],
  ["withdrawal_count_limit_exceeded", "insufficient_funds"],
  ["card_velocity_exceeded", "insufficient_funds"],
  ["expired_card", "expired_card"],
  ["invalid_expiry_month", "expired_card"],
  ["invalid_expiry_year", "expired_card"],
  ["incorrect_cvc", "incorrect_cvc"],
  ["invalid_cvc", "incorrect_cvc"],
  ["lost_card", "lost_or_stolen"],
  ["stolen_card", "lost_or_stolen"],
  ["pickup_card", "lost_or_stolen"],
  ["authentication_required", "authentication_failed"],
  ["authentication_not_handled", "authentication_failed"],
  ["payment_intent_authentication_failure", "authentication_failed"],
  ["setup_intent_authentication_failure", "authentication_failed"],
  ["processing_error", "processing_error"],
  ["issuer_not_available", "processing_error"],
  ["try_again_later", "processing_error"],
  ["reenter_transaction", "processing_error"],
  ["bank_account_unusable", "iban_invalid"],
  ["invalid_bank_account_iban", "iban_invalid"],
  ["invalid_account_number", "iban_invalid"],
  ["account_closed", "iban_invalid"],
  ["no_account", "iban_invalid"],
  ["debit_not_authorized", "iban_invalid"],
]);

/** Our reason for a provider's failure codes, the most telling first: decline code, then error code. */
export function declineReasonOf(...codes: readonly (string | null | undefined)[]): DeclineReason {
  for (const code of codes) {
    const reason = REASONS.get(code ?? "");
    if (reason) return reason;
  }
  return "generic";
}
