import { getLocale, getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { Balance } from "@/components/money/balance";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { untilToday } from "@/lib/domain/statement/period";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireReader } from "@/lib/services/session/require-reader";
import {
  askedStatement,
  SCREEN_ROWS_MAX,
  type StatementQuery,
} from "@/lib/services/statement/asked-statement";
import { getStatement, STATEMENT_PAGE } from "@/lib/services/statement/get-statement";
import { DebtorPage } from "../../debtor-page";
import { MovementTable } from "./movement-table";
import { PeriodForm } from "./period-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const texts = (query: Awaited<Props["searchParams"]>): StatementQuery =>
  Object.fromEntries(
    Object.entries(query).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );

/** Everything that changed the balance in a period, a page at a time, and the same as files. */
export default async function StatementPage({ searchParams }: Props) {
  const now = currentTime();
  const asked = askedStatement(texts(await searchParams), now);
  const debtor = await requireReader({ reads: STATEMENT_PAGE, key: asked.key });
  const view = getStatement(debtor, SCREEN_ROWS_MAX);
  const t = await getTranslations("statement");
  const locale = await getLocale();
  const { problems, isContinued } = asked;
  const { period, isCut } = untilToday(asked.period, dateInZone(now, debtor.creditor.timeZone));
  const query = `from=${period.from}&to=${period.to}`;
  const shown = { from: formatDate(period.from, locale), to: formatDate(period.to, locale) };
  return (
    <DebtorPage step="statement" backHref="/account">
      <ErrorSummary
        title={t("errors.title")}
        problems={problems.map(({ field, code }) => ({
          name: field,
          message: t(`errors.${code}`),
        }))}
      />
      <Balance
        label={t("title")}
        money={view.closing}
        locale={locale}
        detail={t("period", shown)}
      />
      {isCut && <Notice tone="info">{t("untilToday")}</Notice>}
      <p>{t("lead", { creditor: debtor.creditor.principalName ?? debtor.creditor.name })}</p>
      <PeriodForm period={period} problems={problems} />
      <MovementTable view={view} isContinued={isContinued} caption={t("period", shown)} />
      {isContinued && (
        <TextLink href={`/account/statement?${query}`} icon="back">
          {t("back")}
        </TextLink>
      )}
      {view.nextAfter !== null && (
        <TextLink href={`/account/statement?${query}&after=${view.nextAfter}`}>
          {t("more")}
        </TextLink>
      )}
      <TextLink href={`/account/statement/pdf?${query}`} icon="download">
        {t("pdf")}
      </TextLink>
      <TextLink href={`/account/statement/csv?${query}`} icon="download">
        {t("csv")}
      </TextLink>
    </DebtorPage>
  );
}
