import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/money/amount";
import { Card } from "@/components/ui/card";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { InstalmentProgress } from "@/lib/domain/plan/progress";
import type { CollectionCard } from "@/lib/services/collection/collection-card";
import styles from "./next-instalment.module.css";

interface NextInstalmentProps {
  instalment: InstalmentProgress;
  isLate: boolean;
  /** What is collected automatically; null where nothing is kept for it. */
  collection: CollectionCard | null;
}

/** The one date and amount that matter now, and what pays them. */
export function NextInstalment({ instalment, isLate, collection }: NextInstalmentProps) {
  const t = useTranslations("myPlan");
  const locale = useLocale();
  return (
    <Card tone="soft" title={t(isLate ? "missed" : "next")}>
      <p className={styles.amount}>
        <Amount money={instalment.left} locale={locale} />
      </p>
      <p>{formatDate(instalment.dueOn, locale, "weekday")}</p>
      <p className={styles.method}>
        {t(paidBy(collection), { last4: collection?.method.last4 ?? "" })}
      </p>
    </Card>
  );
}

/** By what the next instalment is paid, as a message. */
function paidBy(collection: CollectionCard | null): "byHand" | "byCard" | "byAccount" {
  if (collection?.status !== "active") return "byHand";
  return collection.method.isAccount ? "byAccount" : "byCard";
}
