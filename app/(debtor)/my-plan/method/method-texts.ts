import { getTranslations } from "next-intl/server";
import type { Begun } from "@/components/pay/payment-step";
import type { SetupTexts } from "@/components/pay/setup-form";
import type { BeginSetupError } from "@/lib/services/method/begin-setup";

/** The form's sentences: few, so that the browser needs no message library. */
export async function setupTexts(): Promise<SetupTexts> {
  const t = await getTranslations("method");
  const card = await getTranslations("pay.card");
  return {
    save: t("form.save"),
    saving: t("form.saving"),
    loading: card("loading"),
    retry: card("retry"),
    connectionLost: t("connectionLost"),
    declines: {
      insufficient_funds: t("declines.insufficient_funds"),
      expired_card: t("declines.expired_card"),
      incorrect_cvc: t("declines.incorrect_cvc"),
      lost_or_stolen: t("declines.lost_or_stolen"),
      authentication_failed: t("declines.authentication_failed"),
      processing_error: t("declines.processing_error"),
      iban_invalid: t("declines.iban_invalid"),
      generic: t("declines.generic"),
    },
  };
}

/** Why nothing was begun, in the person's words. */
export async function refusedSetup(error: BeginSetupError): Promise<Begun> {
  const t = await getTranslations("method.errors");
  return { ok: false, message: t(error) };
}
