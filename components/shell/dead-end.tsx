import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-shapes";
import styles from "./dead-end.module.css";

interface DeadEndProps {
  title: ReactNode;
  /** First: what happened to the person's money or data. "Rien n’a été débité." */
  reassurance: ReactNode;
  /** Then: what to do now. */
  next: ReactNode;
  /** Buttons or links, the best way on first. */
  children?: ReactNode;
  /** Short, for support; last and small. */
  reference?: string | undefined;
  icon?: IconName;
}

/** The humane page for a wrong state: expired, locked, not found, failed. */
export function DeadEnd({
  title,
  reassurance,
  next,
  children,
  reference,
  icon = "alert",
}: DeadEndProps) {
  const t = useTranslations("shell");
  return (
    <div className={styles.page}>
      <span className={styles.icon}>
        <Icon name={icon} sizePx={32} />
      </span>
      <h1>{title}</h1>
      <p className={styles.reassurance}>{reassurance}</p>
      <p>{next}</p>
      {children}
      {reference && <p className={styles.reference}>{t("reference", { reference })}</p>}
    </div>
  );
}
