/** What a colleague may sign in by from now on, of which they are told by e-mail. */
export const WAYS_IN = ["password", "passkey", "recovery_codes", "company_account"] as const;

export type WayIn = (typeof WAYS_IN)[number];
