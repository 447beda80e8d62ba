import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { ShownAccount } from "@/lib/services/account/get-account-page";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";

interface LetterLineProps {
  accounts: readonly ShownAccount[];
  creditor: CreditorView;
  locale: string;
}

/** Reference and date of the letter, due at every later step (R124-4 CPCE, last paragraph); file references for calls. */
export function LetterLine({ accounts, creditor, locale }: LetterLineProps) {
  const t = useTranslations("account");
  return (
    <Disclosure summary={t("letter.title")}>
      {accounts.map((account) => (
        <p key={account.id}>
          {t("letter.text", {
            reference: account.letterReference,
            date: formatDate(account.letterSentOn, locale),
            file: account.reference,
          })}
        </p>
      ))}
      {creditor.principalName && (
        <p>{t("letter.actsFor", { creditor: creditor.name, principal: creditor.principalName })}</p>
      )}
    </Disclosure>
  );
}
