/** What a person chose to pay: everything, the next instalment, or an amount of their own. */
export const PAYMENT_PURPOSES = ["full", "instalment", "other"] as const;
export type PaymentPurpose = (typeof PAYMENT_PURPOSES)[number];
