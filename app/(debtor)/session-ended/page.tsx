import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { currentSession } from "@/lib/services/session/current-session";
import { DebtorPage } from "../debtor-page";

/** The session is over: what was typed is kept, and who comes back confirms again who they are. */
export default async function SessionEndedPage() {
  const current = await currentSession();
  const canGoOn = current.state !== "none";
  const t = await getTranslations("sessionEnded");
  return (
    <DebtorPage step="session-ended">
      <PageHeading title={t("title")} lead={canGoOn ? t("kept") : t("lead")} />
      {canGoOn ? (
        <ButtonLink href="/identity" variant="primary">
          {t("continue")}
        </ButtonLink>
      ) : (
        <p>{t("openLink")}</p>
      )}
    </DebtorPage>
  );
}
