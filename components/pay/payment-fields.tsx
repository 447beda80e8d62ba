"use client";

import { ExpressCheckoutElement, useElements, useStripe } from "@stripe/react-stripe-js";
import { type ReactNode, useState } from "react";
import styles from "./card-form.module.css";
import { confirmPayment } from "./confirm-payment";
import { FieldsForm } from "./fields-form";
import type { BegunPayment, PaymentTexts } from "./payment-step";
import { usePress } from "./use-press";

type Props = {
  texts: PaymentTexts;
  /** "Payer 42,10 €". */
  payLabel: string;
  begin: () => Promise<BegunPayment>;
  mandate: ReactNode;
};

/** Wallets that settle like a card; the others would need recipes of their own in the ledger. */
const EXPRESS_OPTIONS = {
  buttonHeight: 52,
  paymentMethods: { amazonPay: "never", klarna: "never", link: "never", paypal: "never" },
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
export function PaymentFields({ texts, payLabel, begin, mandate }: Props) {
  const stripe = useStripe();
  const elements = useElements();
  const { isBusy, message, press } = usePress(texts, () =>
    stripe && elements ? confirmPayment(stripe, elements, begin) : null,
  );
  return (
    <FieldsForm
      isBusy={isBusy}
      message={message}
      press={press}
      label={isBusy ? texts.paying : payLabel}
      loading={texts.loading}
      before={<Wallets texts={texts} pay={press} />}
      mandate={mandate}
    />
  );
}
