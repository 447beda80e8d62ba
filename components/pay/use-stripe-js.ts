import type { Stripe } from "@stripe/stripe-js";
import { useEffect, useState } from "react";
import { loadStripeJs } from "./load-stripe-js";
import type { StripeSetup } from "./payment-step";

/** A slow phone on 3G needs seconds; after this long the other ways to pay are offered. */
const PATIENCE_MS = 20_000;

export type StripeJs =
  | { state: "loading" }
  | { state: "ready"; stripe: Stripe }
  | { state: "unreachable" };

/** Loads Stripe's script once the page lives in a browser. `attempt` counts the person's retries. */
export function useStripeJs(setup: StripeSetup, attempt: number): StripeJs {
  const [found, setFound] = useState<StripeJs>({ state: "loading" });
  const { publishableKey, connectedAccountId, scriptUrl } = setup;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again
  useEffect(() => {
    let isCurrent = true;
    const tell = (next: StripeJs) => {
      if (isCurrent) setFound(next);
    };
    setFound({ state: "loading" });
    const patience = setTimeout(() => tell({ state: "unreachable" }), PATIENCE_MS);
    loadStripeJs({ publishableKey, connectedAccountId, scriptUrl })
      .then((stripe) => tell({ state: "ready", stripe }))
      .catch(() => tell({ state: "unreachable" }))
      .finally(() => clearTimeout(patience));
    return () => {
      isCurrent = false;
      clearTimeout(patience);
    };
  }, [publishableKey, connectedAccountId, scriptUrl, attempt]);

  return found;
}
