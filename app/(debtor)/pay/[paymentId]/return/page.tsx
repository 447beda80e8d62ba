import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { ButtonLink } from "@/components/ui/button";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import { currentTime } from "@/lib/services/clock/current-time";
import { finishPayment, type PaymentEnd } from "@/lib/services/payment/finish-payment";
import { PAYMENT_PAGE } from "@/lib/services/payment/own-payment";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { DebtorPage } from "../../../debtor-page";

type Props = { params: Promise<{ paymentId: string }> };

const CHECK_AGAIN_SECONDS = 4;

/** Where a person comes back from paying: Stripe is asked, not believed from the address. */
export default async function PaymentReturnPage({ params }: Props) {
  const { paymentId } = await params;
  const debtor = await requireDebtor({ reads: PAYMENT_PAGE, key: paymentId });
  const end = await finishPayment(debtor, currentTime());
  if (end.kind === "unknown") notFound();
  if (end.kind === "receipt") redirect(`/receipts/${end.number}?paid=now`);
  // A refusal is told by the card form itself; a try that never arrived is told here.
  if (end.kind === "unpaid" && end.failureCode) redirect(`/pay/${paymentId}`);
  if (end.kind === "unpaid") redirect(`/pay/${paymentId}?reason=payment_not_made`);

  const t = await getTranslations(`pay.return.${end.kind}`);
  return (
    <DebtorPage step={`payment-${end.kind.replaceAll("_", "-")}`}>
      {end.kind === "checking" && <meta httpEquiv="refresh" content={`${CHECK_AGAIN_SECONDS}`} />}
      <DeadEnd
        icon={end.kind === "cancelled" ? "card" : "clock"}
        title={t("title")}
        reassurance={t("reassurance", await factsOf(end))}
        next={t("next", await factsOf(end))}
        reference={paymentId.slice(0, 8)}
      >
        <ButtonLink href={end.kind === "cancelled" ? "/pay" : "/account"} variant="primary">
          {t("button")}
        </ButtonLink>
      </DeadEnd>
    </DebtorPage>
  );
}

/** Amount and day for the sentences that have them. */
async function factsOf(end: PaymentEnd): Promise<Record<string, string>> {
  if (end.kind !== "on_its_way") return {};
  const locale = await getLocale();
  return {
    amount: formatMoney(end.amount, locale),
    date: formatDate(end.expectedOn, locale),
    ending: end.methodLast4 ?? "••••",
  };
}
