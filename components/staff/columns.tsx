import type { ReactNode } from "react";
import styles from "./columns.module.css";

/** The file as it is read: what is true on the left, what can be done on the right. */
export function Columns({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>{main}</div>
      <div className={styles.aside}>{aside}</div>
    </div>
  );
}
