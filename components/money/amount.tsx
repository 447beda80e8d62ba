import { formatMoney } from "@/lib/domain/money/format-money";
import type { Money } from "@/lib/domain/money/money";
import styles from "./amount.module.css";

interface AmountProps {
  money: Money;
  locale: string;
}

/** An amount in the person's language, never broken over two lines and left alone by translators. */
export function Amount({ money, locale }: AmountProps) {
  // A hyphen is too short to be seen before a figure: the true minus sign.
  const text = formatMoney(money, locale).replace("-", "\u2212");
  return (
    <bdi className={styles.amount} translate="no">
      {text}
    </bdi>
  );
}
