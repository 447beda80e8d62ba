/** Why a colleague sees somebody's pages as they do: a code, which the person reads in their own words. */
export const REASONS = ["asked", "stuck", "unclear_page", "complaint", "checking_fix"] as const;
export type ImpersonationReason = (typeof REASONS)[number];

export const isReason = (value: unknown): value is ImpersonationReason =>
  REASONS.some((reason) => reason === value);
