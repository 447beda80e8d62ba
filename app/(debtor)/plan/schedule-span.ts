import type { getTranslations } from "next-intl/server";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { compareMoney } from "@/lib/domain/money/compare-money";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { PlanTerms, ScheduledInstalment } from "@/lib/domain/plan/terms";

type PlanTexts = Awaited<ReturnType<typeof getTranslations<"plan">>>;

/** A schedule in a line: how many, from when to when, and the last one where it differs. */
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
  if (compareMoney(last.amount, instalment) === 0) return span;
  return t("spanWithLast", { span, last: formatMoney(last.amount, locale) });
}
