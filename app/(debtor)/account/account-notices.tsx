import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
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
      {page.overpaid && (
        <Notice
          tone="info"
          title={t("overpaid.title", { amount: formatMoney(page.overpaid, locale) })}
        >
          <p>{t("overpaid.text")}</p>
          <TextLink href="/overpayment">{t("overpaid.link")}</TextLink>
        </Notice>
      )}
      {inTransit && (
        <Notice tone="positive" icon="clock">
          {t("inTransit", { amount: formatMoney(inTransit, locale) })}
        </Notice>
      )}
      {page.answer && (
        <Notice tone="info" title={t(`answer.${page.answer.kind}.${page.answer.outcome}`)}>
          <TextLink href="/answers">{t("answer.link")}</TextLink>
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
