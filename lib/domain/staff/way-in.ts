/**
 * What is added to an account by which its colleague may sign in, and of which they are told by e-mail. Not the password of an
 * invitation: that is how an account begins.
 */
export const WAYS_IN = ["passkey", "recovery_codes", "company_account"] as const;

export type WayIn = (typeof WAYS_IN)[number];
