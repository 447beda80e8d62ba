// How often a person may be wrong. A stranger who knows nothing has 5 tries at a birth date and a postcode.

/** Wrong answers after which a link is locked for good. */
export const LINK_ATTEMPTS_MAX = 5;

/** Wrong answers over all links of one person after which identity is closed for a day. */
export const DEBTOR_ATTEMPTS_MAX = 10;
export const DEBTOR_LOCK_HOURS = 24;

/** Whether identity is closed for a person at this instant, over all their links. */
export function isPersonLocked(
  { identityLockedUntil }: Readonly<{ identityLockedUntil: Date | null }>,
  now: Date,
): boolean {
  return identityLockedUntil !== null && identityLockedUntil > now;
}

/** Seconds to wait before the next try: 0 at first, then 1, 2, 4, 8. */
export function retryDelaySeconds(failedChecks: number): number {
  return failedChecks <= 0 ? 0 : 2 ** Math.min(failedChecks - 1, LINK_ATTEMPTS_MAX - 1);
}

/** What one more wrong answer leads to, from the counts before it. */
export function afterWrongAnswer(
  before: Readonly<{ linkFailedChecks: number; debtorFailedChecks: number }>,
): Readonly<{ attemptsLeft: number; isLinkLocked: boolean; isDebtorLocked: boolean }> {
  const attemptsLeft = Math.max(0, LINK_ATTEMPTS_MAX - before.linkFailedChecks - 1);
  return {
    attemptsLeft,
    isLinkLocked: attemptsLeft === 0,
    isDebtorLocked: before.debtorFailedChecks + 1 >= DEBTOR_ATTEMPTS_MAX,
  };
}
