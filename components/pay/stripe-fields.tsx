"use client";

import { Elements } from "@stripe/react-stripe-js";
import type { StripeElementsOptionsMode } from "@stripe/stripe-js";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import styles from "./card-form.module.css";
import type { StripeSetup } from "./payment-step";
import { useStripeJs } from "./use-stripe-js";

type Props = {
  stripe: StripeSetup;
  /** Null until the page's look is known. */
  options: StripeElementsOptionsMode | null;
  texts: { loading: string; retry: string };
  /** Shown where Stripe cannot be reached: nothing was charged, and what else can be done. */
  fallback: ReactNode;
  /** Fields that belong to Stripe, and their button. */
  children: ReactNode;
};

/** Stripe's fields once its script is there; before that a line, and without it the other ways. */
export function StripeFields({ stripe, options, texts, fallback, children }: Props) {
  const [attempt, setAttempt] = useState(0);
  const loaded = useStripeJs(stripe, attempt);
  if (loaded.state === "unreachable") {
    return (
      <div className={styles.fallback} data-payment="unreachable">
        {fallback}
        <Button type="button" variant="secondary" onClick={() => setAttempt(attempt + 1)}>
          {texts.retry}
        </Button>
      </div>
    );
  }
  if (loaded.state === "loading" || !options) {
    return (
      <p className={styles.loading} role="status">
        {texts.loading}
      </p>
    );
  }
  return (
    <Elements stripe={loaded.stripe} options={options}>
      {children}
    </Elements>
  );
}
