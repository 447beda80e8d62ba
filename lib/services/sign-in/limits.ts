import "server-only";

export const SIGN_IN_CODE_DIGITS = 6;
/** A code, and the choice between files that follows it, are good for this long. */
export const SIGN_IN_CODE_MINUTES = 10;
export const SIGN_IN_CODE_ATTEMPTS_MAX = 5;
