/**
 * debt_stands: what was paid is owed again. goodwill: given back although the debt stays settled. overpayment: was never
 * owed.
 */
export const REFUND_PURPOSES = ["debt_stands", "goodwill", "overpayment"] as const;
export type RefundPurpose = (typeof REFUND_PURPOSES)[number];

/** Why money is given back: codes, no words about persons. "outside" is a refund that was not made by us. */
export const REFUND_REASONS = [
  "paid_twice",
  "wrong_amount",
  "wrong_person",
  "debt_disputed",
  "hardship",
  "goodwill",
  "paid_too_much",
  "outside",
] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];
