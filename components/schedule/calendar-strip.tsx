import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-shapes";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { formatDate } from "@/lib/domain/calendar/format-date";
import styles from "./calendar-strip.module.css";
import { shortDate } from "./short-date";

export type StripState = "paid" | "on_its_way" | "next" | "ahead" | "missed";

const ICONS: Partial<Record<StripState, IconName>> = { paid: "check", on_its_way: "clock" };

export interface StripInstalment {
  number: number;
  dueOn: CalendarDate;
  state: StripState;
  /** The state in words: "payée", "prochaine". */
  stateText: string;
}

interface CalendarStripProps {
  /** "Votre calendrier" */
  label: string;
  locale: string;
  instalments: readonly StripInstalment[];
}

/** The schedule at a glance: a tile for each instalment, in reading order. */
export function CalendarStrip({ label, locale, instalments }: CalendarStripProps) {
  return (
    <ol className={styles.strip} aria-label={label}>
      {instalments.map(({ number, dueOn, state, stateText }) => {
        const { month, day } = shortDate(dueOn, locale);
        const icon = ICONS[state];
        return (
          <li key={number} className={styles[state]}>
            <VisuallyHidden>{`${formatDate(dueOn, locale)} · ${stateText}`}</VisuallyHidden>
            <span className={styles.month} aria-hidden="true">
              {month}
            </span>
            <span className={styles.day} aria-hidden="true">
              {icon ? <Icon name={icon} sizePx={16} /> : day}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
