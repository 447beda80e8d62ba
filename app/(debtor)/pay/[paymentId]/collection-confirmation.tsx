import { getTranslations } from "next-intl/server";
import { CardFormUnavailable } from "@/components/pay/card-form-unavailable";
import { ConfirmKept } from "@/components/pay/confirm-kept";
import { TextLink } from "@/components/ui/text-link";
import type { PaymentStep } from "@/lib/services/payment/get-payment-step";
import { resumePayment } from "../actions";
import { paymentTexts } from "../payment-texts";

type OpenStep = Extract<PaymentStep, { kind: "open" }>;

interface CollectionConfirmationProps {
  paymentId: string;
  confirmation: NonNullable<OpenStep["confirmation"]>;
  setup: OpenStep["setup"];
}

/** An instalment that the bank wants its holder to agree to: one press with the kept card, or another way. */
export async function CollectionConfirmation({
  paymentId,
  confirmation,
  setup,
}: CollectionConfirmationProps) {
  const t = await getTranslations("pay.confirmation");
  const { stripeMethodId, last4, isAccount } = confirmation;
  return (
    <>
      <noscript>
        <CardFormUnavailable why="no_script" ways={setup} />
      </noscript>
      <ConfirmKept
        stripe={setup.stripe}
        paymentId={paymentId}
        methodId={stripeMethodId}
        label={t(isAccount ? "confirmAccount" : "confirm", { last4 })}
        confirming={t("confirming")}
        texts={await paymentTexts()}
        resume={resumePayment}
        fallback={<CardFormUnavailable why="unreachable" ways={setup} />}
      />
      <TextLink href={`/pay/${paymentId}?with=other`}>{t("otherMethod")}</TextLink>
    </>
  );
}
