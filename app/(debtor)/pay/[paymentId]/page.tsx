import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CardFormUnavailable } from "@/components/pay/card-form-unavailable";
import { OtherWays } from "@/components/pay/other-ways";
import { PayExisting } from "@/components/pay/pay-existing";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { formatMoney } from "@/lib/domain/money/format-money";
import { getPaymentStep } from "@/lib/services/payment/get-payment-step";
import { PAYMENT_PAGE } from "@/lib/services/payment/own-payment";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { DebtorPage } from "../../debtor-page";
import { resumePayment } from "../actions";
import { FailedBefore } from "../failed-before";
import { paymentTexts } from "../payment-texts";

type Props = { params: Promise<{ paymentId: string }> };

/** The card form of one payment. The payment exists already: reloading, going back or a second tab find the same one. */
export default async function PaymentPage({ params }: Props) {
  const { paymentId } = await params;
  const step = getPaymentStep(await requireDebtor({ reads: PAYMENT_PAGE, key: paymentId }));
  if (step.kind === "unknown") redirect("/pay");
  if (step.kind === "finished") redirect(`/pay/${paymentId}/return`);

  const t = await getTranslations("pay");
  const locale = (await getLocale()) === "fr" ? "fr" : "en";
  const { setup, amount, keepsMethod } = step;
  return (
    <DebtorPage step="payment" backHref="/pay">
      <PageHeading title={t("step.title", { amount: formatMoney(amount, locale) })} />
      <FailedBefore code={step.failureCode} />
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
        locale={locale}
        texts={await paymentTexts()}
        fallback={<CardFormUnavailable why="unreachable" ways={setup} />}
      />
      <TextLink href="/pay">{t("step.otherAmount")}</TextLink>
      <Disclosure summary={t("otherWays.title")}>
        <OtherWays {...setup} />
      </Disclosure>
    </DebtorPage>
  );
}
