import { getLocale, getTranslations } from "next-intl/server";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/domain/calendar/format-date";
import {
  ACCOUNT_PAGE,
  getAccountPage,
  type ShownAccount,
} from "@/lib/services/account/get-account-page";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { DebtLines } from "../debt-lines";
import { ReceiptList } from "../receipt-list";
import { AmicableNotice } from "./amicable-notice";

/** Where the amount comes from, who asks for it, and on what ground. */
export default async function WhyPage() {
  const debtor = await requireReader({ reads: ACCOUNT_PAGE });
  const { creditor } = debtor;
  const page = getAccountPage(debtor, currentTime());
  const t = await getTranslations("account");
  const locale = await getLocale();
  const explain = ({
    product,
    contractEnding,
    dueOn,
    letterSentOn,
    letterReference,
  }: ShownAccount) =>
    t("why.account", {
      product: t(`products.${product}`),
      ending: contractEnding,
      due: formatDate(dueOn, locale),
      sent: formatDate(letterSentOn, locale),
      reference: letterReference,
    });
  const hasInterest = page.accounts.some(({ lines }) =>
    lines.some(({ kind }) => kind === "interest"),
  );
  return (
    <DebtorPage step="account-why" backHref="/account">
      <PageHeading
        title={t("why.title")}
        lead={t("why.lead", { creditor: creditor.principalName ?? creditor.name })}
      />
      <Stack gap="small">
        {page.accounts.map((account) => (
          <p key={account.id}>{explain(account)}</p>
        ))}
      </Stack>
      <DebtLines accounts={page.accounts} today={page.today} locale={locale} />
      {hasInterest && <p>{t("why.interest")}</p>}
      <p>{t("why.noFees")}</p>
      {page.isAmicableNoticeDue && <AmicableNotice page={page} creditor={creditor} />}
      <ReceiptList receipts={page.receipts} locale={locale} />
      <TextLink href="/dispute">{t("why.wrong")}</TextLink>
    </DebtorPage>
  );
}
