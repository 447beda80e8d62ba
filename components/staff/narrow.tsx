import type { ReactNode } from "react";
import styles from "./narrow.module.css";

/** A short form on a wide page: fields and buttons as long as what they say. */
export function Narrow({ children }: { children: ReactNode }) {
  return <div className={styles.narrow}>{children}</div>;
}
