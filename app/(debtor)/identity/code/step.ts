/** The step's name in drafts. */
export const CODE_STEP = "identity-code";
