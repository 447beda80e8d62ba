import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import type { AccountPage } from "@/lib/services/account/get-account-page";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import { AccountNotices } from "./account-notices";
import { DebtLines } from "./debt-lines";
import { ReceiptList } from "./receipt-list";

interface SettledAccountProps {
  page: AccountPage;
  creditor: CreditorView;
  hasDocuments: boolean;
}

/** Nothing is owed any more: said first, proved by the receipts. */
export function SettledAccount({ page, creditor, hasDocuments }: SettledAccountProps) {
  const t = useTranslations("account.settled");
  const tAccount = useTranslations("account");
  const locale = useLocale();
  return (
    <>
      <PageHeading
        title={t("title")}
        lead={t("lead", { creditor: creditor.principalName ?? creditor.name })}
      />
      <Notice tone="positive">{t("next")}</Notice>
      <AccountNotices page={page} />
      <ReceiptList receipts={page.receipts} locale={locale} />
      <Stack gap="small" as="section" labelledBy="history">
        <h2 id="history">{t("history")}</h2>
        <DebtLines accounts={page.accounts} today={page.today} locale={locale} />
      </Stack>
      <TextLink href="/account/statement">{tAccount("statement")}</TextLink>
      {hasDocuments && <TextLink href="/documents">{tAccount("documents")}</TextLink>}
      <TextLink href="/dispute">{t("wrong")}</TextLink>
    </>
  );
}
