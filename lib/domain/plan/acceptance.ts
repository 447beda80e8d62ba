// The words to which a person says yes, by version: what is stored as evidence names one, and old ones stay readable.

/** Change it with any change of meaning in the messages under plan.review.terms. */
export const ACCEPTANCE_TEXT_VERSION = "2026-11-24";

/** Message keys of the sentences shown above the button, in their order. */
export const ACCEPTANCE_TEXT_KEYS = [
  "schedule",
  "collection",
  "acknowledgement",
  "change",
] as const;
