import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { Comparison, PlanFigures } from "@/lib/services/change/compare-versions";
import { ChangedDates } from "./changed-dates";
import styles from "./plan-comparison.module.css";

/** More dates than these are folded away. */
const OPEN_DATES_MAX = 6;

const FIGURES = ["next", "amount", "count", "lastOn", "left"] as const;

/** The arithmetic of a change, before and after: the figures that count, then each date that changes. */
export function PlanComparison({ comparison }: { comparison: Comparison }) {
  const t = useTranslations("change.compare");
  const { before, after, changes } = comparison;
  const figure = useFigure();
  return (
    <>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{t("caption")}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("before")}</th>
            <th scope="col">{t("after")}</th>
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((name) => {
            const [was, is] = [figure(name, before), figure(name, after)];
            return (
              <tr key={name}>
                <th scope="row">{t(name)}</th>
                <td className={styles.before}>{was}</td>
                <td className={was === is ? undefined : styles.changed}>{is}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {changes.length > 0 && (
        <Disclosure
          summary={t("dates", { count: changes.length })}
          open={changes.length <= OPEN_DATES_MAX}
        >
          <ChangedDates changes={changes} />
        </Disclosure>
      )}
    </>
  );
}

/** One of a plan's figures in words. */
function useFigure() {
  const t = useTranslations("change.compare");
  const locale = useLocale();
  return (name: (typeof FIGURES)[number], { next, count, lastOn, left }: PlanFigures): string => {
    switch (name) {
      case "next":
        return next ? formatDate(next.dueOn, locale) : t("none");
      case "amount":
        return next ? formatMoney(next.amount, locale) : t("none");
      case "count":
        return String(count);
      case "lastOn":
        return lastOn ? formatDate(lastOn, locale) : t("none");
      case "left":
        return formatMoney(left, locale);
    }
  };
}
