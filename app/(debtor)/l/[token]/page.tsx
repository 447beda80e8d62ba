import { getTranslations } from "next-intl/server";
import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Actions } from "@/components/ui/stack";
import { currentTime } from "@/lib/services/clock/current-time";
import { getLinkPage } from "@/lib/services/link/get-link-page";
import { DebtorPage } from "../../debtor-page";
import { IdentityLocked } from "../../identity/identity-locked";
import { LinkUnusable } from "../../link-unusable/link-unusable";
import { openLink } from "./actions";
import { LinkProofCard } from "./link-proof-card";

/** What a tap on the message shows. Reading it changes nothing: scanners read it too. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const page = await getLinkPage(token, currentTime());
  if (page.kind === "unusable") return <LinkUnusable token={token} />;
  if (page.kind === "locked") return <IdentityLocked creditor={page.creditor} />;

  const t = await getTranslations("link");
  return (
    <DebtorPage step="link" creditor={page.creditor}>
      <PageHeading
        title={t("title", { name: page.maskedName })}
        lead={t("lead", { creditor: page.creditor.name })}
      />
      <LinkProofCard proof={page.proof} />
      <form action={openLink}>
        <input type="hidden" name="token" value={token} />
        <Actions>
          <Button>{t("continue")}</Button>
          <ButtonLink href={`/l/${token}/not-me`}>
            {t("notMe", { name: page.maskedName })}
          </ButtonLink>
        </Actions>
      </form>
    </DebtorPage>
  );
}
