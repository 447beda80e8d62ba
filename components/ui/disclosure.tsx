import type { ReactNode } from "react";
import styles from "./disclosure.module.css";
import { Icon } from "./icon";

/** Several questions under each other, between hairlines. */
export function DisclosureList({ children }: { children: ReactNode }) {
  return <div className={styles.list}>{children}</div>;
}

interface DisclosureProps {
  summary: ReactNode;
  open?: boolean | undefined;
  children: ReactNode;
}

/** Detail for those who want it; opens without JavaScript. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className={styles.details} open={open}>
      <summary className={styles.summary}>
        <span className={styles.arrow}>
          <Icon name="down" sizePx={20} />
        </span>
        {summary}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
