// Reasons that a form offers, by kind of case; each is a message key. None says anything about health (art. 9
// GDPR): what a person wants to add goes into free text, which is sealed.
import type { CaseKind } from "./case";

export const CASE_REASONS = {
  dispute: ["amount_wrong", "service_not_received", "contract_ended", "quality_poor", "other"],
  already_paid: ["paid_by_transfer", "paid_by_card", "paid_by_direct_debit", "paid_otherwise"],
  not_mine: ["contract_unknown", "moved_out", "identity_misused", "other"],
  procedure: ["filed", "admissible", "breathing_space", "other"],
  bereavement: ["account_holder_died"],
  hardship: ["income_fell", "costs_rose", "life_event", "prefer_not_to_say"],
  wrong_person: ["unknown_person", "moved_away", "same_name", "other"],
  plan_review: ["outside_policy", "deficit", "possibly_time_barred"],
  callback: ["any_time", "slot"],
  plan_change: ["date", "skip", "rhythm", "amount", "other"],
} as const satisfies Readonly<Record<CaseKind, readonly string[]>>;
