import { useTranslations } from "next-intl";
import { DeadEnd } from "@/components/shell/dead-end";
import { ButtonLink } from "@/components/ui/button";
import { phoneHref } from "@/components/ui/phone-href";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import { DebtorPage } from "../debtor-page";

/** Too many wrong answers: says that nothing was shown, and how to go on with a person. */
export function IdentityLocked({ creditor }: { creditor: CreditorView }) {
  const t = useTranslations("identity.locked");
  return (
    <DebtorPage step="identity-locked" creditor={creditor}>
      <DeadEnd
        icon="lock"
        title={t("title")}
        reassurance={t("lead")}
        next={t("call", { creditor: creditor.name })}
      >
        <ButtonLink href={phoneHref(creditor.phone)} variant="primary" icon="phone">
          {creditor.phone}
        </ButtonLink>
        <p>{t("hours", { hours: creditor.phoneHours })}</p>
        <p>{t("write", { email: creditor.email })}</p>
      </DeadEnd>
    </DebtorPage>
  );
}
