"use client";
// In the browser because the bank asks the card's holder there, by Stripe's script.
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import styles from "./card-form.module.css";
import { confirmKept } from "./confirm-payment";
import type { BegunPayment, FieldsTexts, StripeSetup } from "./payment-step";
import { usePress } from "./use-press";
import { useStripeJs } from "./use-stripe-js";

type Props = {
  stripe: StripeSetup;
  paymentId: string;
  /** The kept card or account, by Stripe's name for it. */
  methodId: string;
  label: string;
  confirming: string;
  texts: FieldsTexts;
  resume: (paymentId: string) => Promise<BegunPayment>;
  fallback: ReactNode;
};

/** One button that confirms a payment with the kept card: nothing is entered again. */
export function ConfirmKept({ stripe: setup, paymentId, methodId, texts, ...rest }: Props) {
  const loaded = useStripeJs(setup, 0);
  const stripe = loaded.state === "ready" ? loaded.stripe : null;
  const { isBusy, message, press } = usePress(texts, () =>
    stripe ? confirmKept(stripe, methodId, () => rest.resume(paymentId)) : null,
  );
  if (loaded.state === "unreachable") {
    return (
      <div className={styles.fallback} data-payment="unreachable">
        {rest.fallback}
      </div>
    );
  }
  return (
    <div className={styles.form} aria-busy={isBusy}>
      <div role="alert" className={styles.alert}>
        {message ? <Notice tone="danger">{message}</Notice> : null}
      </div>
      <Button
        type="button"
        icon="lock"
        disabled={!stripe}
        aria-disabled={isBusy || undefined}
        onClick={() => void press()}
      >
        {isBusy ? rest.confirming : rest.label}
      </Button>
    </div>
  );
}
