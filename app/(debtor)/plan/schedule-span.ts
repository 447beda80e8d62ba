import type { getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { PlanTerms, ScheduledInstalment } from "@/lib/domain/plan/terms";

type PlanTexts = Awaited<ReturnType<typeof getTranslations<"plan">>>;

/** A last instalment that differs by cents is for the list of all dates, not for a line of summary. */
const WORTH_SAYING_MINOR = 100n;

/** A schedule in a line: how many, from when to when, and the last one where it differs much. */
export function scheduleSpan(
  schedule: readonly ScheduledInstalment[],
  { instalment, frequency }: PlanTerms,
  locale: string,
  t: PlanTexts,
): string {
  const first = schedule[0];
  const last = schedule.at(-1);
  if (!first || !last) return "";
  const count = schedule.length;
  const times = t(`times.${frequency}`, { count });
  if (count === 1) return t("spanOnce", { on: formatDate(first.dueOn, locale) });
  const span = t("span", {
    times,
    from: formatDate(first.dueOn, locale),
    to: formatDate(last.dueOn, locale),
  });
  const differenceMinor = instalment.amountMinor - last.amount.amountMinor;
  if (differenceMinor < WORTH_SAYING_MINOR && differenceMinor > -WORTH_SAYING_MINOR) return span;
  return t("spanWithLast", { span, last: formatMoney(last.amount, locale) });
}
