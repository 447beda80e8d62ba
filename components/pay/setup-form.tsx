"use client";

import { useElements, useStripe } from "@stripe/react-stripe-js";
import type { StripeElementsOptionsMode } from "@stripe/stripe-js";
import { type ReactNode, useMemo } from "react";
import { useAppearance } from "./appearance";
import { confirmSetup } from "./confirm-payment";
import { FieldsForm } from "./fields-form";
import type { Begun, FieldsTexts, StripeSetup } from "./payment-step";
import { StripeFields } from "./stripe-fields";
import { usePress } from "./use-press";

export type SetupTexts = FieldsTexts & { save: string; saving: string };

type Props = {
  stripe: StripeSetup;
  currency: string;
  methods: string[];
  locale: "fr" | "en";
  texts: SetupTexts;
  /** The page's own: pressed again, the same setup goes on. */
  idempotencyKey: string;
  /** Asks the server for the intent, once the fields are complete. */
  begin: (idempotencyKey: string) => Promise<Begun>;
  fallback: ReactNode;
  mandate: ReactNode;
};

function useElementsOptions({
  currency,
  methods,
  locale,
}: Pick<Props, "currency" | "methods" | "locale">): StripeElementsOptionsMode | null {
  const appearance = useAppearance();
  return useMemo(
    () =>
      appearance && {
        mode: "setup",
        currency: currency.toLowerCase(),
        allowedPaymentMethodTypes: methods,
        locale,
        appearance,
      },
    [appearance, currency, methods, locale],
  );
}

/** A card or account to be kept, in fields that belong to Stripe; nothing is charged. */
export function SetupForm({ stripe, texts, begin, fallback, mandate, ...order }: Props) {
  const options = useElementsOptions(order);
  return (
    <StripeFields stripe={stripe} options={options} texts={texts} fallback={fallback}>
      <SetupFields texts={texts} begin={() => begin(order.idempotencyKey)} mandate={mandate} />
    </StripeFields>
  );
}

type FieldsProps = { texts: SetupTexts; begin: () => Promise<Begun>; mandate: ReactNode };

function SetupFields({ texts, begin, mandate }: FieldsProps) {
  const stripe = useStripe();
  const elements = useElements();
  const { isBusy, message, press } = usePress(texts, () =>
    stripe && elements ? confirmSetup(stripe, elements, begin) : null,
  );
  return (
    <FieldsForm
      isBusy={isBusy}
      message={message}
      press={press}
      label={isBusy ? texts.saving : texts.save}
      loading={texts.loading}
      mandate={mandate}
    />
  );
}
