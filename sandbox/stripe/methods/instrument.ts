// What stands behind a payment method: which test card or account it is, and what it has been through.

export type Instrument = {
  /** The payment method's id. */
  id: string;
  kind: "card" | "sepa_debit";
  /** The test card's number or the test IBAN: never a real one, since those are refused. */
  number: string;
  /** Set up for later use with the holder's authentication. */
  isSetUp: boolean;
  /** Used once without a customer: Stripe lets it be used no more. */
  isUsedUp: boolean;
  /** The charges by which an account was debited, in their order. */
  debits?: string[];
  /** The bank was told to pay no more: shows at the next debit. */
  isRevoked?: boolean;
};
