import type { ReactNode } from "react";
import styles from "./form-grid.module.css";

/** The fields of a short form side by side where there is room. */
export function FormGrid({ children }: { children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>;
}
