import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { OtherWays } from "@/components/pay/other-ways";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeading } from "@/components/ui/page-heading";
import { TextLink } from "@/components/ui/text-link";
import { formatMoney } from "@/lib/domain/money/format-money";
import { getPaymentStep } from "@/lib/services/payment/get-payment-step";
import { PAYMENT_PAGE } from "@/lib/services/payment/own-payment";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { DebtorPage } from "../../debtor-page";
import { FailedBefore } from "../failed-before";
import { CollectionConfirmation } from "./collection-confirmation";
import { PaymentForm } from "./payment-form";

type Props = {
  params: Promise<{ paymentId: string }>;
  searchParams: Promise<{ with?: string }>;
};

/** The card form of one payment. The payment exists already: reloading, going back or a second tab find the same one. */
export default async function PaymentPage({ params, searchParams }: Props) {
  const { paymentId } = await params;
  const step = getPaymentStep(await requireDebtor({ reads: PAYMENT_PAGE, key: paymentId }));
  if (step.kind === "unknown") redirect("/pay");
  if (step.kind === "finished") redirect(`/pay/${paymentId}/return`);

  const isOther = (await searchParams).with === "other";
  const t = await getTranslations("pay");
  const amount = formatMoney(step.amount, await getLocale());
  const { setup } = step;
  const confirmation = isOther ? null : step.confirmation;
  return (
    <DebtorPage step="payment" backHref={step.confirmation ? "/my-plan" : "/pay"}>
      {confirmation ? (
        <PageHeading title={t("confirmation.title", { amount })} lead={t("confirmation.lead")} />
      ) : (
        <PageHeading title={t("step.title", { amount })} />
      )}
      <FailedBefore code={step.failureCode} />
      {confirmation ? (
        <CollectionConfirmation paymentId={paymentId} confirmation={confirmation} setup={setup} />
      ) : (
        <PaymentForm paymentId={paymentId} step={step} />
      )}
      {!step.confirmation && <TextLink href="/pay">{t("step.otherAmount")}</TextLink>}
      <Disclosure summary={t("otherWays.title")}>
        <OtherWays {...setup} />
      </Disclosure>
    </DebtorPage>
  );
}
