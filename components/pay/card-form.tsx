"use client";

import type { StripeElementsOptionsMode } from "@stripe/stripe-js";
import { type ReactNode, useMemo } from "react";
import { formatMoney } from "@/lib/domain/money/format-money";
import { type Currency, money } from "@/lib/domain/money/money";
import { useAppearance } from "./appearance";
import { PaymentFields } from "./payment-fields";
import type { BegunPayment, PaymentTexts, StripeSetup } from "./payment-step";
import { StripeFields } from "./stripe-fields";

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
  /** The mandate that a debit is signed with, above the button while an account is entered. */
  mandate: ReactNode;
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
export function CardForm({ stripe, texts, begin, fallback, mandate, ...order }: CardFormProps) {
  const options = useElementsOptions(order);
  const amount = money(BigInt(order.amountMinor), order.currency);
  const payLabel = texts.pay.replace("{amount}", formatMoney(amount, order.locale));
  return (
    <StripeFields stripe={stripe} options={options} texts={texts} fallback={fallback}>
      <PaymentFields texts={texts} payLabel={payLabel} begin={begin} mandate={mandate} />
    </StripeFields>
  );
}
