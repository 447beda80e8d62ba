import { useTranslations } from "next-intl";
import { DebtorPage } from "@/app/(debtor)/debtor-page";
import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Actions } from "@/components/ui/stack";
import { LETTER_MARKS } from "@/lib/domain/link/letter";
import type { CreditorView } from "@/lib/services/creditor/creditor-view";
import { LinkProofCard } from "./link-proof-card";

interface LinkLetterProps {
  creditor: CreditorView;
  /** Whether the contract's last digits prove us: not where they are asked of the person. */
  hasContract: boolean;
}

/** What a tap on the message shows: who we are, for whom, and how to check it. Nothing of a debt. */
export function LinkLetter({ creditor, hasContract }: LinkLetterProps) {
  const t = useTranslations("link");
  const { maskedName: name, token } = LETTER_MARKS;
  return (
    <DebtorPage step="link" creditor={creditor}>
      <PageHeading title={t("title", { name })} lead={t("lead", { creditor: creditor.name })} />
      <LinkProofCard phone={creditor.phone} hasContract={hasContract} />
      <form method="post" action={`/l/${token}`}>
        <Actions>
          <Button>{t("continue")}</Button>
          <ButtonLink href={`/l/${token}/not-me`}>{t("notMe", { name })}</ButtonLink>
        </Actions>
      </form>
    </DebtorPage>
  );
}
