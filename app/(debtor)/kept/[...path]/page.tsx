import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AppBadge } from "@/components/shell/app-badge";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { currentSession } from "@/lib/services/session/current-session";
import { ownPath } from "@/lib/services/session/return-path";
import { DebtorPage } from "../../debtor-page";

type Props = { params: Promise<{ path: string[] }> };

/**
 * Where the phone's service worker shows a copy that it keeps. Who gets here has none, or no longer: with a session
 * the page itself is better.
 */
export default async function KeptPage({ params }: Props) {
  const current = await currentSession();
  const path = ownPath(`/${(await params).path.join("/")}`);
  if (current.state === "open" && path) redirect(path);
  const t = await getTranslations("kept.gone");
  return (
    <DebtorPage step="kept-gone">
      <AppBadge openDates={[]} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <p>{t("why")}</p>
      <ButtonLink href="/" variant="primary">
        {t("goOn")}
      </ButtonLink>
    </DebtorPage>
  );
}
