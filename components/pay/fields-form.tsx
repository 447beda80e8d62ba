"use client";

import { PaymentElement } from "@stripe/react-stripe-js";
import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import styles from "./card-form.module.css";

type Props = {
  isBusy: boolean;
  /** Why the last press came to nothing. */
  message: string | null;
  press: () => Promise<boolean>;
  /** Of the button. */
  label: string;
  loading: string;
  before?: ReactNode;
  mandate: ReactNode;
};

const OPTIONS = {
  layout: "tabs",
  wallets: { applePay: "never", googlePay: "never", link: "never" },
} as const;

/** Card or IBAN in Stripe's fields, the mandate where it is an IBAN, and one button. */
export function FieldsForm({ isBusy, message, press, label, loading, before, mandate }: Props) {
  const [isReady, setIsReady] = useState(false);
  const [isDebit, setIsDebit] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void press();
  };

  return (
    <form onSubmit={submit} className={styles.form} aria-busy={isBusy}>
      {before}
      <PaymentElement
        options={OPTIONS}
        onReady={() => setIsReady(true)}
        onChange={({ value }) => setIsDebit(value.type === "sepa_debit")}
      />
      {isDebit ? mandate : null}
      <div role="alert" className={styles.alert}>
        {message ? <Notice tone="danger">{message}</Notice> : null}
      </div>
      {isReady ? null : (
        <p className={styles.loading} role="status">
          {loading}
        </p>
      )}
      <Button disabled={!isReady} aria-disabled={isBusy || undefined} icon="lock">
        {label}
      </Button>
    </form>
  );
}
