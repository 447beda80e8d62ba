import { getLocale, getTranslations } from "next-intl/server";
import { CardFormUnavailable } from "@/components/pay/card-form-unavailable";
import { MandateTerms } from "@/components/pay/mandate-terms";
import { PayExisting } from "@/components/pay/pay-existing";
import { Notice } from "@/components/ui/notice";
import type { PaymentStep } from "@/lib/services/payment/get-payment-step";
import { resumePayment } from "../actions";
import { paymentTexts } from "../payment-texts";

interface PaymentFormProps {
  paymentId: string;
  step: Extract<PaymentStep, { kind: "open" }>;
}

/** Stripe's fields for a payment that exists. */
export async function PaymentForm({ paymentId, step }: PaymentFormProps) {
  const t = await getTranslations("pay");
  const { setup, amount, keepsMethod } = step;
  const { mandate } = setup;
  return (
    <>
      {keepsMethod && <Notice>{t("keepsMethod")}</Notice>}
      <noscript>
        <CardFormUnavailable why="no_script" ways={setup} />
      </noscript>
      <PayExisting
        paymentId={paymentId}
        resume={resumePayment}
        stripe={setup.stripe}
        methods={setup.methods}
        amountMinor={Number(amount.amountMinor)}
        currency={amount.currency}
        keepsMethod={keepsMethod}
        locale={(await getLocale()) === "fr" ? "fr" : "en"}
        texts={await paymentTexts()}
        fallback={<CardFormUnavailable why="unreachable" ways={setup} />}
        mandate={mandate && <MandateTerms creditor={mandate} isRecurrent={keepsMethod} />}
      />
    </>
  );
}
