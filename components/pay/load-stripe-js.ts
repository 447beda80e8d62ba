import type { Stripe } from "@stripe/stripe-js";
// The main entry injects Stripe's script when it is imported; the pure one only when it is asked.
import { loadStripe } from "@stripe/stripe-js/pure";
import type { StripeSetup } from "./payment-step";

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error("script unreachable"));
    });
    document.head.append(script);
  });
}

const loading = new Map<string, Promise<Stripe>>();

async function load(setup: StripeSetup): Promise<Stripe> {
  if (setup.scriptUrl && !("Stripe" in window)) await loadScript(setup.scriptUrl);
  const account = setup.connectedAccountId;
  const stripe = await loadStripe(
    setup.publishableKey,
    account ? { stripeAccount: account } : undefined,
  );
  if (!stripe) throw new Error("Stripe is only for browsers");
  return stripe;
}

/** Stripe's browser script for this creditor's account. Rejects where it cannot be reached; may be asked again. */
export function loadStripeJs(setup: StripeSetup): Promise<Stripe> {
  const known = loading.get(setup.publishableKey);
  if (known) return known;
  const started = load(setup);
  loading.set(setup.publishableKey, started);
  started.catch(() => loading.delete(setup.publishableKey));
  return started;
}
