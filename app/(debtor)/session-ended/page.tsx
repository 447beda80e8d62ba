import { getTranslations } from "next-intl/server";
import { AppBadge } from "@/components/shell/app-badge";
import { KeptLink } from "@/components/shell/kept-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { knownDevices } from "@/lib/services/device/device-cookie";
import { keepingDevices } from "@/lib/services/device/kept-plan";
import { currentSession } from "@/lib/services/session/current-session";
import { DebtorPage } from "../debtor-page";

/** The session is over: what was typed is kept, and who comes back confirms again who they are. */
export default async function SessionEndedPage() {
  const current = await currentSession();
  const canGoOn = current.state === "open" || current.state === "ended";
  const isPlanKept = (await keepingDevices(await knownDevices())).length > 0;
  const t = await getTranslations("sessionEnded");
  return (
    <DebtorPage step="session-ended">
      <PageHeading title={t("title")} lead={canGoOn ? t("kept") : t("lead")} />
      {canGoOn ? (
        <ButtonLink href="/identity" variant="primary">
          {t("continue")}
        </ButtonLink>
      ) : (
        <>
          <p>{t("openLink")}</p>
          <ButtonLink href="/sign-in" variant="primary">
            {t("signIn")}
          </ButtonLink>
        </>
      )}
      {isPlanKept && <KeptLink />}
      {!(canGoOn || isPlanKept) && <AppBadge openDates={[]} />}
    </DebtorPage>
  );
}
