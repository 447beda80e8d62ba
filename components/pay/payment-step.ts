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
 * Answer of the server when the person presses "pay": the intent to confirm, or why not.
 * `clientSecret` is null where there is nothing left to confirm.
 */
export type BegunPayment =
  | { ok: true; paymentId: string; clientSecret: string | null; returnUrl: string }
  | { ok: false; message: string };

/** What is asked for, as the server will read it: the amount of "other" is as typed. */
export type PaymentOrder = { idempotencyKey: string; what: string; other: string };

/** The server's two doors: a new payment by its key, and one that exists. */
export type PaymentActions = {
  begin: (order: PaymentOrder) => Promise<BegunPayment>;
  resume: (paymentId: string) => Promise<BegunPayment>;
};

/** Sentences of the form, already in the person's language. */
export type PaymentTexts = {
  /** "Payer {amount}", with the amount's place marked just so. */
  pay: string;
  paying: string;
  loading: string;
  orByCard: string;
  expressLabel: string;
  retry: string;
  connectionLost: string;
  /** By reason code (lib/domain/payment/decline-reason.ts). */
  declines: Readonly<Record<DeclineReason, string>>;
};
