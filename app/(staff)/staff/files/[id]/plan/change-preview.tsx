import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/staff/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { Money } from "@/lib/domain/money/money";
import type { ChangeDeskPreview } from "@/lib/services/decision/get-change-desk";

/** More dates than this are there when asked for. */
const SHOWN_MAX = 6;

/** The plan before and after, in its figures and date by date, and which rule it goes beyond. */
export async function ChangePreview({ preview }: { preview: ChangeDeskPreview }) {
  const t = await getTranslations("staff.change");
  const locale = await getLocale();
  const { before, after, changes } = preview.comparison;
  const day = (on: CalendarDate | null) => (on ? formatDate(on, locale) : t("none"));
  const dated = (one: { dueOn: CalendarDate; amount: Money } | null) =>
    one ? `${formatDate(one.dueOn, locale)} · ${formatMoney(one.amount, locale)}` : t("none");
  const figures = [
    { key: "next", was: dated(before.next), is: dated(after.next) },
    { key: "count", was: before.count, is: after.count },
    { key: "lastOn", was: day(before.lastOn), is: day(after.lastOn) },
    { key: "left", was: formatMoney(before.left, locale), is: formatMoney(after.left, locale) },
  ] as const;
  const columns = [
    { key: "what", label: t("columns.what") },
    { key: "before", label: t("columns.before") },
    { key: "after", label: t("columns.after") },
  ];
  return (
    <Stack as="section" labelledBy="preview">
      <h2 id="preview">{t("previewTitle")}</h2>
      <Notice tone={preview.beyond ? "caution" : "info"}>
        {preview.beyond ? t("beyond", { rule: t(`refusals.${preview.beyond}`) }) : t("within")}
      </Notice>
      <DataTable
        label={t("previewTitle")}
        columns={columns}
        rows={figures.map(({ key, was, is }) => ({
          ...{ key, cells: { what: t(`figures.${key}`), before: was, after: is } },
        }))}
        empty=""
      />
      <Disclosure summary={t("dates")} open={changes.length <= SHOWN_MAX}>
        <DataTable
          label={t("dates")}
          columns={columns}
          rows={changes.map(({ number, before: was, after: is }) => ({
            key: String(number),
            cells: { what: t("instalment", { number }), before: dated(was), after: dated(is) },
          }))}
          empty=""
        />
      </Disclosure>
    </Stack>
  );
}
