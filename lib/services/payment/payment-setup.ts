import "server-only";
import { env } from "@/lib/adapters/env/env";
import { methodsFor } from "@/lib/adapters/stripe/create-intent";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";

/** How a creditor can be paid: by Stripe's form (publishable facts only), or without it. */
export type PaymentSetup = {
  stripe: { publishableKey: string; connectedAccountId: string | null; scriptUrl: string | null };
  methods: string[];
  transfer: { iban: string; beneficiary: string; reference: string };
  phone: string;
  phoneHours: string;
  /** Whom a SEPA mandate is given to; null where no debit is offered. */
  mandate: MandateCreditor | null;
};

/** The creditor as a mandate names it (EPC392-08). */
export type MandateCreditor = { name: string; address: string; identifier: string | null };

type CreditorColumns = Parameters<typeof stripeAccountOf>[0] & {
  name: string;
  currency: string;
  iban: string;
  phone: string;
  phoneHours: string;
  legalAddress: string;
  sepaCreditorIdentifier: string | null;
};

export function paymentSetupOf(
  creditor: CreditorColumns,
  accounts: readonly { reference: string }[],
): PaymentSetup {
  const { publishableKey, connectedAccountId } = stripeAccountOf(creditor);
  const { name, legalAddress: address, sepaCreditorIdentifier: identifier } = creditor;
  const methods = methodsFor(creditor.currency);
  return {
    stripe: { publishableKey, connectedAccountId, scriptUrl: env.STRIPE_JS_URL ?? null },
    methods,
    mandate: methods.includes("sepa_debit") ? { name, address, identifier } : null,
    transfer: {
      iban: creditor.iban,
      beneficiary: name,
      // What a transfer is recognised by: all of the person's references, the oldest debt first.
      reference: accounts.map(({ reference }) => reference).join(" "),
    },
    phone: creditor.phone,
    phoneHours: creditor.phoneHours,
  };
}
