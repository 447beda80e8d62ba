import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/money/amount";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { InstalmentProgress } from "@/lib/domain/plan/progress";
import styles from "./next-instalment.module.css";

/** The one date and amount that matter now. */
export function NextInstalment({ instalment }: { instalment: InstalmentProgress }) {
  const t = useTranslations("myPlan");
  const locale = useLocale();
  return (
    <Card tone="soft" title={t(instalment.state === "missed" ? "missed" : "next")}>
      <p className={styles.amount}>
        <Amount money={instalment.left} locale={locale} />
      </p>
      <p>{formatDate(instalment.dueOn, locale, "weekday")}</p>
    </Card>
  );
}
