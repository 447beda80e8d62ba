"use client";

import { ExpressCheckoutElement, PaymentElement } from "@stripe/react-stripe-js";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import styles from "./card-form.module.css";
import type { BegunPayment, PaymentTexts } from "./payment-step";
import { usePayment } from "./use-payment";

type Props = {
  texts: PaymentTexts;
  /** "Payer 42,10 €". */
  payLabel: string;
  begin: () => Promise<BegunPayment>;
};

/** Wallets that settle like a card; the others would need recipes of their own in the ledger. */
const EXPRESS_OPTIONS = {
  buttonHeight: 52,
  paymentMethods: { amazonPay: "never", klarna: "never", link: "never", paypal: "never" },
} as const;

const FIELD_OPTIONS = {
  layout: "tabs",
  wallets: { applePay: "never", googlePay: "never", link: "never" },
} as const;

/** The wallets' buttons; the divider below them appears only where the device has a wallet. */
function Wallets({ texts, pay }: { texts: PaymentTexts; pay: () => Promise<boolean> }) {
  const [hasWallet, setHasWallet] = useState(false);
  return (
    <section aria-label={texts.expressLabel} className={styles.wallets}>
      <ExpressCheckoutElement
        options={EXPRESS_OPTIONS}
        onReady={({ availablePaymentMethods }) => setHasWallet(Boolean(availablePaymentMethods))}
        onConfirm={async (event) => {
          if (!(await pay())) event.paymentFailed({ reason: "fail" });
        }}
      />
      {hasWallet ? <p className={styles.divider}>{texts.orByCard}</p> : null}
    </section>
  );
}

/** Wallets, then card or IBAN, then one button that says the amount. */
export function PaymentFields({ texts, payLabel, begin }: Props) {
  const { isPaying, message, pay } = usePayment(texts, begin);
  const [isReady, setIsReady] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void pay();
  };

  return (
    <form onSubmit={submit} className={styles.form} aria-busy={isPaying}>
      <Wallets texts={texts} pay={pay} />
      <PaymentElement options={FIELD_OPTIONS} onReady={() => setIsReady(true)} />
      <div role="alert" className={styles.alert}>
        {message ? <Notice tone="danger">{message}</Notice> : null}
      </div>
      {isReady ? null : (
        <p className={styles.loading} role="status">
          {texts.loading}
        </p>
      )}
      <Button disabled={!isReady} aria-disabled={isPaying || undefined} icon="lock">
        {isPaying ? texts.paying : payLabel}
      </Button>
    </form>
  );
}
