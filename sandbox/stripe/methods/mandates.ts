// SEPA mandates: made when a debit is confirmed, kept for later debits when the payer agreed to them.
import type Stripe from "stripe";
import type { Account } from "@/sandbox/stripe/account/account";
import type { Form } from "@/sandbox/stripe/protocol/form";
import { group, text } from "@/sandbox/stripe/protocol/form-values";
import { mandateReference, newId } from "@/sandbox/stripe/protocol/identifier";
import { invalidRequest } from "@/sandbox/stripe/protocol/stripe-fault";

const noMandateMessage =
  "This PaymentIntent requires a mandate, but no existing mandate was found. Collect mandate acceptance from the customer and try again, providing acceptance data in the mandate_data parameter.";
const wrongMandateMessage =
  "The provided mandate is invalid for this PaymentIntent: it is inactive, for one payment only, or not this PaymentMethod's.";

export type MandateWish = {
  method: Stripe.PaymentMethod;
  /** The confirmation's form: `mandate_data` carries the payer's acceptance. */
  form: Form;
  referencePrefix: string;
  /** Null for a mandate that covers later debits too. */
  singleUse: { amount: number; currency: string } | null;
  origin: string;
};

/** The method's active mandate for later use (the one named, if any), or a new one. Throws when nobody accepted one. */
export function mandateFor(account: Account, wish: MandateWish): Stripe.Mandate {
  const acceptance = acceptanceOf(account, wish.form);
  if (acceptance === null) return existingMandate(account, wish);
  const id = newId("mandate");
  const reference = mandateReference(wish.referencePrefix);
  const mandate: Stripe.Mandate = {
    id,
    object: "mandate",
    customer_acceptance: acceptance,
    livemode: false,
    payment_method: wish.method.id,
    payment_method_details: {
      type: "sepa_debit",
      sepa_debit: { reference, url: `${wish.origin}/stripe-js/mandates/${id}` },
    },
    status: "active",
    ...(wish.singleUse === null
      ? { type: "multi_use", multi_use: {} }
      : { type: "single_use", single_use: wish.singleUse }),
  };
  account.state.mandates.put(mandate);
  account.emit("mandate.updated", mandate);
  return mandate;
}

/** Without its method no mandate can be used any more. */
export function endMandatesOf(account: Account, methodId: string): void {
  for (const { id, payment_method } of account.state.mandates.values()) {
    if (payment_method === methodId) endMandate(account, id);
  }
}

/** The bank or the payer ended it: later debits need a new one. */
export function endMandate(account: Account, mandateId: string): void {
  const mandate = account.state.mandates.get(mandateId);
  if (mandate === undefined || mandate.status === "inactive") return;
  mandate.status = "inactive";
  account.emit("mandate.updated", mandate);
}

/** Throws when the prefix breaks Stripe's rules; an absent one is the empty prefix. */
export function checkedReferencePrefix(prefix: string | undefined): string {
  const isAllowed =
    prefix === undefined ||
    (/^[A-Z0-9 /_\-&.]{1,12}$/.test(prefix) && !/^(STRIPE|DDIC)/.test(prefix));
  if (!isAllowed) {
    throw invalidRequest(
      "Invalid reference_prefix: at most 12 of A-Z, 0-9, space, '/', '_', '-', '&' and '.', not beginning with DDIC or STRIPE.",
      {
        code: "invalid_mandate_reference_prefix_format",
        param: "payment_method_options[sepa_debit][mandate_options][reference_prefix]",
      },
    );
  }
  return prefix ?? "";
}

function existingMandate(account: Account, { form, method }: MandateWish): Stripe.Mandate {
  const named = text(form, "mandate");
  const existing = account.state.mandates
    .newestFirst()
    .find(
      (mandate) =>
        mandate.payment_method === method.id &&
        mandate.type === "multi_use" &&
        mandate.status === "active" &&
        (named === undefined || mandate.id === named),
    );
  if (existing !== undefined) return existing;
  const [message, param] =
    named === undefined ? [noMandateMessage, "mandate_data"] : [wrongMandateMessage, "mandate"];
  throw invalidRequest(message, { code: "payment_intent_mandate_invalid", param });
}

function acceptanceOf(account: Account, form: Form): Stripe.Mandate.CustomerAcceptance | null {
  const data = group(form, "mandate_data");
  const sent = data === undefined ? undefined : group(data, "customer_acceptance");
  if (sent === undefined) return null;
  const accepted_at = account.nowSeconds();
  if (text(sent, "type") === "offline") return { accepted_at, type: "offline", offline: {} };
  const online = group(sent, "online") ?? {};
  return {
    accepted_at,
    type: "online",
    online: {
      ip_address: text(online, "ip_address") ?? null,
      user_agent: text(online, "user_agent") ?? null,
    },
  };
}
