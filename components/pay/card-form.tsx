"use client";

import { Elements } from "@stripe/react-stripe-js";
import type { StripeElementsOptionsMode } from "@stripe/stripe-js";
import { type ReactNode, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatMoney } from "@/lib/domain/money/format-money";
import { type Currency, money } from "@/lib/domain/money/money";
import { useAppearance } from "./appearance";
import styles from "./card-form.module.css";
import { PaymentFields } from "./payment-fields";
import type { BegunPayment, PaymentTexts, StripeSetup } from "./payment-step";
import { useStripeJs } from "./use-stripe-js";

export type CardFormProps = {
  stripe: StripeSetup;
  /** Minor units; a number because Stripe's script wants one. */
  amountMinor: number;
  currency: Currency;
  methods: string[];
  /** With a plan: the same card or IBAN serves the later instalments (said on the page). */
  keepsMethod: boolean;
  locale: "fr" | "en";
  texts: PaymentTexts;
  /** Asks the server for the intent; see confirm-payment.ts for why only then. */
  begin: () => Promise<BegunPayment>;
  /** Shown where Stripe cannot be reached: nothing was charged, and the other ways to pay. */
  fallback: ReactNode;
};

type Order = Pick<CardFormProps, "amountMinor" | "currency" | "methods" | "keepsMethod" | "locale">;

function useElementsOptions(order: Order): StripeElementsOptionsMode | null {
  const { amountMinor, currency, methods, keepsMethod, locale } = order;
  const appearance = useAppearance();
  return useMemo(
    () =>
      appearance && {
        mode: "payment",
        amount: amountMinor,
        currency: currency.toLowerCase(),
        allowedPaymentMethodTypes: methods,
        setupFutureUsage: keepsMethod ? "off_session" : null,
        locale,
        appearance,
      },
    [appearance, amountMinor, currency, methods, keepsMethod, locale],
  );
}

/** Card, SEPA debit and wallets, in fields that belong to Stripe: what is typed there never reaches us. */
export function CardForm({ stripe, texts, begin, fallback, ...order }: CardFormProps) {
  const [attempt, setAttempt] = useState(0);
  const loaded = useStripeJs(stripe, attempt);
  const options = useElementsOptions(order);
  const amount = money(BigInt(order.amountMinor), order.currency);
  const payLabel = texts.pay.replace("{amount}", formatMoney(amount, order.locale));

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
      <PaymentFields texts={texts} payLabel={payLabel} begin={begin} />
    </Elements>
  );
}
