import type { ReactNode } from "react";
import styles from "./facts.module.css";

export interface Fact {
  key: string;
  label: ReactNode;
  value: ReactNode;
}

/** Short facts with their names, side by side. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ key, label, value }) => (
        <div key={key} className={styles.fact}>
          <dt className={styles.label}>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
