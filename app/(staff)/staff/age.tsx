import { getFormatter } from "next-intl/server";
import styles from "./age.module.css";

interface AgeProps {
  since: Date;
  now: Date;
  timeZone: string;
}

/** How long ago something was; the time itself to whoever points at it. */
export async function Age({ since, now, timeZone }: AgeProps) {
  const format = await getFormatter();
  const at = format.dateTime(since, { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <time className={styles.age} dateTime={since.toISOString()} title={at}>
      {format.relativeTime(since, now)}
    </time>
  );
}
