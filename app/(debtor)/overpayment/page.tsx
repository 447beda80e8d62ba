import { getLocale, getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Actions } from "@/components/ui/stack";
import { formatMoney } from "@/lib/domain/money/format-money";
import { isPositive } from "@/lib/domain/money/money";
import { currentTime } from "@/lib/services/clock/current-time";
import {
  getOverpaymentPage,
  OVERPAYMENT_PAGE,
} from "@/lib/services/overpayment/get-overpayment-page";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../debtor-page";
import { decideOverpayment } from "./actions";
import { DecidedNotice } from "./decided-notice";

type Props = { searchParams: Promise<{ done?: string }> };

/** What was paid too much is the person's: they say whether it goes back or settles something else. */
export default async function OverpaymentPage({ searchParams }: Props) {
  const debtor = await requireReader({ reads: OVERPAYMENT_PAGE });
  const { held, sent, usable, idempotencyKey } = getOverpaymentPage(debtor, currentTime());
  const t = await getTranslations("overpayment");
  const locale = await getLocale();
  const amount = formatMoney(held, locale);
  return (
    <DebtorPage step="overpayment" backHref="/account">
      <DecidedNotice done={(await searchParams).done} />
      {isPositive(held) ? (
        <>
          <PageHeading title={t("title", { amount })} lead={t("lead")} />
          <form action={decideOverpayment}>
            <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
            <p>{t("sendBackHint")}</p>
            {usable && <p>{t("useHint", { amount: formatMoney(usable, locale) })}</p>}
            <Actions>
              <SubmitButton name="decision" value="send_back" pendingLabel={t("pending")}>
                {t("sendBack")}
              </SubmitButton>
              {usable && (
                <SubmitButton
                  name="decision"
                  value="use"
                  variant="secondary"
                  pendingLabel={t("pending")}
                >
                  {t("use")}
                </SubmitButton>
              )}
            </Actions>
          </form>
        </>
      ) : (
        <PageHeading title={t("nothing.title")} lead={t("nothing.lead")} />
      )}
      {isPositive(sent) && (
        <Notice tone="positive" icon="clock">
          {t("onItsWay", { amount: formatMoney(sent, locale) })}
        </Notice>
      )}
    </DebtorPage>
  );
}
