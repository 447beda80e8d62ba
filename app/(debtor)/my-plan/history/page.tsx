import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { getHistory, PLAN_HISTORY_PAGE } from "@/lib/services/change/get-history";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { HistoryLines } from "./history-lines";

type Props = { searchParams: Promise<{ done?: string; refused?: string }> };

const DONE = ["changed", "undone"] as const;
const REASONS = ["plan_held", "undo_too_late", "change_unknown", "idempotency_conflict"] as const;

/** What was changed of the plan, in plain words, and the way back from the newest change. */
export default async function HistoryPage({ searchParams }: Props) {
  const query = await searchParams;
  const page = getHistory(await requireReader({ reads: PLAN_HISTORY_PAGE }), currentTime());
  if (page.kind === "detour") redirect(page.path);
  const t = await getTranslations("change");
  const locale = await getLocale();
  const done = DONE.find((known) => known === query.done);
  const reason = REASONS.find((known) => known === query.refused);
  return (
    <DebtorPage step="plan-history" backHref="/my-plan">
      {done && (
        <Notice tone="positive" role="status">
          {t(`history.done.${done}`)}
        </Notice>
      )}
      {reason && (
        <Notice tone="caution" role="alert">
          {t(`refusals.${reason}`)}
        </Notice>
      )}
      <PageHeading
        title={t("history.title")}
        lead={t(page.lines.length > 0 ? "history.lead" : "history.none")}
      />
      <HistoryLines page={page} />
      {page.agreedOn && <p>{t("history.agreed", { date: formatDate(page.agreedOn, locale) })}</p>}
      <ButtonLink href="/my-plan">{t("history.back")}</ButtonLink>
    </DebtorPage>
  );
}
