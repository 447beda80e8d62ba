// Entry of /stripe.js: puts `Stripe` on the window, as js.stripe.com does.
import { IntegrationError } from "./integration-error";
import { StripeObject } from "./stripe-object";

// Only known while the script runs for the first time.
const script = document.currentScript;
const origin = script instanceof HTMLScriptElement ? new URL(script.src).origin : location.origin;

function Stripe(publishableKey: string, options: { locale?: string } = {}): StripeObject {
  if (!publishableKey.startsWith("pk_")) {
    throw new IntegrationError("Stripe(): a publishable key is needed. It begins with pk_.");
  }
  return new StripeObject(origin, publishableKey, options.locale);
}

Object.assign(window, { Stripe: Object.assign(Stripe, { version: "endive" }) });
