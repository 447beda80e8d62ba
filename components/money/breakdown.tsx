import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Money } from "@/lib/domain/money/money";
import { Amount } from "./amount";
import styles from "./breakdown.module.css";

export interface BreakdownLine {
  key: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Payments and spendings come negative, so that the lines add up as written. */
  money: Money;
}

interface BreakdownProps {
  lines: readonly BreakdownLine[];
  total?: { label: ReactNode; money: Money } | undefined;
  locale: string;
}

/** Arithmetic that adds up in front of the person: a line each, the total under it. */
export function Breakdown({ lines, total, locale }: BreakdownProps) {
  return (
    <dl className={styles.list}>
      {lines.map((line) => (
        <div key={line.key} className={styles.line}>
          <dt className={styles.words}>
            {line.label}
            {line.hint && <span className={styles.hint}>{line.hint}</span>}
          </dt>
          <dd className={styles.amount}>
            <Amount money={line.money} locale={locale} />
          </dd>
        </div>
      ))}
      {total && (
        <div className={classNames(styles.line, styles.total)}>
          <dt className={styles.words}>{total.label}</dt>
          <dd className={styles.amount}>
            <Amount money={total.money} locale={locale} />
          </dd>
        </div>
      )}
    </dl>
  );
}
