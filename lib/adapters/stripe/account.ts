import "server-only";

/**
 * Where one creditor's money arrives: its own keys, or ours on behalf of its connected account.
 * Each call to Stripe names the account it is for, so that two creditors' money never mixes.
 */
export type StripeAccount = {
  secretKey: string;
  publishableKey: string;
  webhookSecret: string;
  /** `acct_…` under Connect (sent as Stripe-Account); null where the keys are the creditor's own. */
  connectedAccountId: string | null;
};
