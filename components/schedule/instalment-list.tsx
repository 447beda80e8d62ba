import { Amount } from "@/components/money/amount";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { Money } from "@/lib/domain/money/money";
import styles from "./instalment-list.module.css";

export interface InstalmentRow {
  number: number;
  dueOn: CalendarDate;
  money: Money;
  /** Only when there is something to say: "payée", "reportée". */
  state?: { text: string; tone: TagTone } | undefined;
}

interface InstalmentListProps {
  label: string;
  locale: string;
  instalments: readonly InstalmentRow[];
}

/** Every date and every amount, before anything is agreed. */
export function InstalmentList({ label, locale, instalments }: InstalmentListProps) {
  return (
    <ol className={styles.list} aria-label={label}>
      {instalments.map((instalment, index) => (
        <li key={instalment.number} className={styles.row}>
          <span className={styles.number} aria-hidden="true">
            {index + 1}
          </span>
          <span className={styles.date}>
            {formatDate(instalment.dueOn, locale)}
            {instalment.state && (
              <>
                {" "}
                <Tag tone={instalment.state.tone}>{instalment.state.text}</Tag>
              </>
            )}
          </span>
          <span className={styles.amount}>
            <Amount money={instalment.money} locale={locale} />
          </span>
        </li>
      ))}
    </ol>
  );
}
