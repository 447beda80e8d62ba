import { getTranslations } from "next-intl/server";
import type { PaymentTexts } from "@/components/pay/payment-step";

/** The card form's sentences: few, so that the browser needs no message library. */
export async function paymentTexts(): Promise<PaymentTexts> {
  const t = await getTranslations("pay.card");
  const declined = await getTranslations("pay.declines");
  return {
    pay: t("pay", { amount: "{amount}" }),
    paying: t("paying"),
    loading: t("loading"),
    orByCard: t("orByCard"),
    expressLabel: t("expressLabel"),
    retry: t("retry"),
    connectionLost: t("connectionLost"),
    declines: {
      insufficient_funds: declined("insufficient_funds"),
      expired_card: declined("expired_card"),
      incorrect_cvc: declined("incorrect_cvc"),
      lost_or_stolen: declined("lost_or_stolen"),
      authentication_failed: declined("authentication_failed"),
      processing_error: declined("processing_error"),
      iban_invalid: declined("iban_invalid"),
      generic: declined("generic"),
    },
  };
}
