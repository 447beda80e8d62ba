// What the server hands to the payment form and what the form asks of the server. No card data on either way.
import type { DeclineReason } from "@/lib/domain/payment/decline-reason";

/** How to reach Stripe for this creditor. The keys are publishable. */
export type StripeSetup = {
  publishableKey: string;
  connectedAccountId: string | null;
  /** A script to load before Stripe's own loader looks for `window.Stripe`; null means js.stripe.com. */
  scriptUrl: string | null;
};

/**
 * Answer of the server when the person presses the button: the intent to confirm, or why not.
 * `clientSecret` is null where there is nothing left to confirm.
 */
export type Begun =
  | { ok: true; clientSecret: string | null; returnUrl: string }
  | { ok: false; message: string };

/** The same for a payment, which may be gone on with. */
export type BegunPayment =
  | Exclude<Begun, { ok: true }>
  | (Extract<Begun, { ok: true }> & { paymentId: string });

/**
 * What is asked for, as the server will read it: the amount of "other" is as typed; `account` is the debt to settle
 * first, empty for the law's order.
 */
export type PaymentOrder = { idempotencyKey: string; what: string; other: string; account: string };

/** The server's two doors: a new payment by its key, and one that exists. */
export type PaymentActions = {
  begin: (order: PaymentOrder) => Promise<BegunPayment>;
  resume: (paymentId: string) => Promise<BegunPayment>;
};

/** Sentences of any form with Stripe's fields, already in the person's language. */
export type FieldsTexts = {
  loading: string;
  retry: string;
  connectionLost: string;
  /** By reason code (lib/domain/payment/decline-reason.ts). */
  declines: Readonly<Record<DeclineReason, string>>;
};

/** Those of the payment form. */
export type PaymentTexts = FieldsTexts & {
  /** "Payer {amount}", with the amount's place marked just so. */
  pay: string;
  paying: string;
  orByCard: string;
  expressLabel: string;
};
