import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Actions } from "@/components/ui/stack";
import { EXPORT_PAGE, getExportPage } from "@/lib/services/calendar/get-export-page";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { FeedCard } from "./feed-card";

type Props = { searchParams: Promise<{ feed?: string }> };

const CHANGES = ["opened", "closed"] as const;

/** What a person can take with them of their plan: dates for a calendar, payments for a spreadsheet or a budget program. */
export default async function ExportPage({ searchParams }: Props) {
  const { feed } = await searchParams;
  const change = CHANGES.find((known) => known === feed);
  const page = getExportPage(await requireReader({ reads: EXPORT_PAGE }), currentTime());
  if (page.kind === "detour") redirect(page.path);
  const t = await getTranslations("calendar");
  return (
    <DebtorPage step="my-plan-export" backHref="/my-plan">
      <PageHeading title={t("title")} lead={t("lead")} />
      {change && (
        <Notice tone="positive" role="status">
          {t(`feed.${change}`)}
        </Notice>
      )}
      <Card title={t("download.title")}>
        <p>{t("download.what")}</p>
        <Actions>
          <ButtonLink href="/my-plan/export/ics" icon="download">
            {t("download.plain")}
          </ButtonLink>
          <ButtonLink href="/my-plan/export/ics?details=yes" variant="quiet">
            {t("download.details")}
          </ButtonLink>
        </Actions>
      </Card>
      <FeedCard feed={page.feed} />
      <Card title={t("files.title")}>
        <p>{t("files.what")}</p>
        <Actions>
          <ButtonLink href="/my-plan/export/csv" icon="download">
            {t("files.csv")}
          </ButtonLink>
          <ButtonLink href="/my-plan/export/ofx" icon="download">
            {t("files.ofx")}
          </ButtonLink>
        </Actions>
      </Card>
    </DebtorPage>
  );
}
