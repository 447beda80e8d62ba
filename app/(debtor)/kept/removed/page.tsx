import { getTranslations } from "next-intl/server";
import { AppBadge } from "@/components/shell/app-badge";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { DebtorPage } from "../../debtor-page";

/** The plan is not on this phone any more; the plan itself goes on. */
export default async function RemovedPage() {
  const t = await getTranslations("kept.removed");
  return (
    <DebtorPage step="kept-removed">
      <AppBadge openDates={[]} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <p>{t("goesOn")}</p>
      <ButtonLink href="/my-plan" variant="primary">
        {t("toPlan")}
      </ButtonLink>
    </DebtorPage>
  );
}
