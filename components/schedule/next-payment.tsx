import type { ReactNode } from "react";
import { Amount } from "@/components/money/amount";
import { Card } from "@/components/ui/card";
import type { Money } from "@/lib/domain/money/money";
import styles from "./next-payment.module.css";

interface NextPaymentProps {
  /** "Prochain paiement" */
  label: ReactNode;
  money: Money;
  locale: string;
  /** When and how: "lundi 5 mai · carte •••• 3456" */
  detail: ReactNode;
}

/** The one amount to remember, with its day. */
export function NextPayment({ label, money, locale, detail }: NextPaymentProps) {
  return (
    <Card tone="soft">
      <div className={styles.next}>
        <h2 className={styles.label}>{label}</h2>
        <p className={styles.amount}>
          <Amount money={money} locale={locale} />
        </p>
        <p>{detail}</p>
      </div>
    </Card>
  );
}
