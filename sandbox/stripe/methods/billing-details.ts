// Billing details as sent, in the shape in which Stripe answers them.
import type Stripe from "stripe";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { group, text } from "@/sandbox/stripe/protocol/form-values";

export function billingDetailsOf(form: Form | undefined): Stripe.PaymentMethod.BillingDetails {
  const sent = form ?? {};
  const address = group(sent, "address") ?? {};
  return {
    address: {
      city: text(address, "city") ?? null,
      country: text(address, "country") ?? null,
      line1: text(address, "line1") ?? null,
      line2: text(address, "line2") ?? null,
      postal_code: text(address, "postal_code") ?? null,
      state: text(address, "state") ?? null,
    },
    email: text(sent, "email") ?? null,
    name: text(sent, "name") ?? null,
    phone: text(sent, "phone") ?? null,
    tax_id: null,
  };
}
