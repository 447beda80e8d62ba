import type { ReactNode } from "react";
import type { Money } from "@/lib/domain/money/money";
import { Amount } from "./amount";
import styles from "./balance.module.css";

interface BalanceProps {
  /** "Vous devez à Énergie du Midi" */
  label: ReactNode;
  money: Money;
  locale: string;
  /** One quiet line: the contract, since when. */
  detail?: ReactNode;
}

/** The largest figure of its screen, and its h1: label and amount are read as one sentence. */
export function Balance({ label, money, locale, detail }: BalanceProps) {
  return (
    <div className={styles.balance}>
      <h1 className={styles.heading}>
        <span className={styles.label}>{label}</span>{" "}
        <span className={styles.amount}>
          <Amount money={money} locale={locale} />
        </span>
      </h1>
      {detail && <p className={styles.detail}>{detail}</p>}
    </div>
  );
}
