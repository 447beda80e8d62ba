import { useLocale, useTranslations } from "next-intl";
import { ProgressRing } from "@/components/ui/progress-ring";
import { formatMoney } from "@/lib/domain/money/format-money";
import { isPositive } from "@/lib/domain/money/money";
import type { MyPlanPage } from "@/lib/services/plan/get-my-plan";
import styles from "./plan-progress-header.module.css";

/** The ring and what it says: paid and left. */
export function PlanProgressHeader({ page }: { page: MyPlanPage }) {
  const t = useTranslations("myPlan");
  const locale = useLocale();
  const { progress } = page;
  const total = progress.instalments.length;
  const done = progress.paidCount;
  return (
    <div className={styles.header}>
      <ProgressRing
        done={done}
        total={total}
        caption={t("ring.caption", { total })}
        label={t("ring.label", { done, total })}
      />
      <div className={styles.words}>
        <h1>{t(titleOf(done, page))}</h1>
        <p className={styles.sums}>{t("paid", { amount: formatMoney(progress.paid, locale) })}</p>
        {isPositive(progress.onItsWay) && (
          <p className={styles.sums}>
            {t("inTransitSum", { amount: formatMoney(progress.onItsWay, locale) })}
          </p>
        )}
        <p className={styles.sums}>{t("left", { amount: formatMoney(progress.left, locale) })}</p>
      </div>
    </div>
  );
}

function titleOf(
  done: number,
  { isCompleted, isLate }: MyPlanPage,
): "title.completed" | "title.late" | "title.going" | "title.new" {
  if (isCompleted) return "title.completed";
  if (isLate) return "title.late";
  return done > 0 ? "title.going" : "title.new";
}
