// The SEPA core direct debit mandate in the words of the European Payments Council (EPC392-08), which gives them in each
// language: they are quoted, never translated. What is kept as evidence names a version, and old ones stay readable.

/** Change it with any change of the messages under mandate.text. */
export const MANDATE_TEXT_VERSION = "EPC392-08/2026-11";

/** Message keys of the sentences that are shown before the person agrees, in their order. */
export const MANDATE_TEXT_KEYS = ["authorisation", "refund", "rights"] as const;
