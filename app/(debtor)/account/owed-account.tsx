import { useLocale, useTranslations } from "next-intl";
import { Balance } from "@/components/money/balance";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { AccountPage } from "@/lib/services/account/get-account-page";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import { AccountDoors } from "./account-doors";
import { AccountNotices } from "./account-notices";
import { DebtLines } from "./debt-lines";
import { LetterLine } from "./letter-line";

interface OwedAccountProps {
  page: AccountPage;
  creditor: CreditorView;
  hasDocuments: boolean;
}

export function OwedAccount({ page, creditor, hasDocuments }: OwedAccountProps) {
  const t = useTranslations("account");
  const locale = useLocale();
  const [only, ...others] = page.accounts;
  const detail =
    only && others.length === 0
      ? t("contract", {
          product: t(`products.${only.product}`),
          ending: only.contractEnding,
          since: formatDate(only.dueOn, locale),
        })
      : t("contracts", { count: page.accounts.length });
  return (
    <>
      <AccountNotices page={page} />
      <Balance
        label={t("youOwe", { creditor: creditor.principalName ?? creditor.name })}
        money={page.balance}
        locale={locale}
        detail={detail}
      />
      <DebtLines accounts={page.accounts} today={page.today} locale={locale} />
      <TextLink href="/account/why">{t("whyLink")}</TextLink>
      <TextLink href="/account/statement">{t("statement")}</TextLink>
      {hasDocuments && <TextLink href="/documents">{t("documents")}</TextLink>}
      <AccountDoors page={page} />
      <LetterLine accounts={page.accounts} creditor={creditor} locale={locale} />
    </>
  );
}
