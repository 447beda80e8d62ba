import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Stack } from "@/components/ui/stack";
import type { ReportPeriod } from "@/lib/domain/report/period";
import type { ReportName } from "@/lib/services/report/get-reports";
import styles from "./report-part.module.css";

interface ReportPartProps {
  name: ReportName;
  period: ReportPeriod;
  /** The one thing to know, in words. */
  headline?: ReactNode;
  picture?: ReactNode;
  table: ReactNode;
}

/** One report: its headline, its picture beside its table, and the way to take it as a file. */
export async function ReportPart({ name, period, headline, picture, table }: ReportPartProps) {
  const t = await getTranslations("staff.reports");
  const query = new URLSearchParams(period).toString();
  return (
    <Stack as="section" gap="small" labelledBy={name}>
      <div className={styles.head}>
        <h2 id={name}>{t(`${name}.title`)}</h2>
        <a href={`/staff/reports/${name}?${query}`}>{t("file", { report: t(`${name}.title`) })}</a>
      </div>
      {headline && <p>{headline}</p>}
      <div className={picture ? styles.sides : undefined}>
        {picture && <div className={styles.picture}>{picture}</div>}
        <div className={styles.tables}>{table}</div>
      </div>
    </Stack>
  );
}
