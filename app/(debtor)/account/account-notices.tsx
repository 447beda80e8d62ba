import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { AccountPage } from "@/lib/services/account/get-account-page";

/** What changes what can be done here: a hold, money under way, a proposal that waits. */
export function AccountNotices({ page }: { page: AccountPage }) {
  const t = useTranslations("account");
  const locale = useLocale();
  const { inTransit, holds } = page;
  return (
    <>
      {holds.map(({ kind, accountReference }) => (
        <Notice key={`${kind} ${accountReference}`} tone="info" title={t(`holds.${kind}.title`)}>
          {t(`holds.${kind}.text`)}
        </Notice>
      ))}
      {inTransit && (
        <Notice tone="positive" icon="clock">
          {t("inTransit", { amount: formatMoney(inTransit, locale) })}
        </Notice>
      )}
      {page.plan === "pending_review" && (
        <Notice tone="info" icon="clock" title={t("pendingPlan.title")}>
          {t("pendingPlan.text")}
        </Notice>
      )}
    </>
  );
}
