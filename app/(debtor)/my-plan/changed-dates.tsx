import { useLocale, useTranslations } from "next-intl";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { Comparison } from "@/lib/services/change/compare-versions";
import styles from "./plan-comparison.module.css";

/** Each date and amount that is not the same any more. */
export function ChangedDates({ changes }: Pick<Comparison, "changes">) {
  const t = useTranslations("change.compare");
  const locale = useLocale();
  const words = ({ dueOn, amount }: NonNullable<Comparison["changes"][number]["before"]>) =>
    `${formatDate(dueOn, locale)} · ${formatMoney(amount, locale)}`;
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{t("datesCaption")}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("before")}</th>
          <th scope="col">{t("after")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ number, before, after }) => (
          <tr key={number}>
            <td className={styles.before}>{before ? words(before) : t("added")}</td>
            <td className={styles.changed}>{after ? words(after) : t("gone")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
