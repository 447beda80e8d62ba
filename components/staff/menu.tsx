import type { ReactNode } from "react";
import styles from "./menu.module.css";

/** Actions that are there when asked for; opens without JavaScript. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className={styles.menu}>
      <summary className={styles.summary}>{label}</summary>
      <div className={styles.list}>{children}</div>
    </details>
  );
}
