import { getTranslations } from "next-intl/server";
import styles from "./session-clock.module.css";
import { SessionNotice } from "./session-notice";

export interface ShellSession {
  endsAt: Date;
  now: Date;
  /** IANA zone in which the person reads the clock: the creditor's. */
  timeZone: string;
  /** Server action: extends the session, answers the milliseconds left, or null when it had ended. */
  extend: () => Promise<number | null>;
}

/** Until when the session is open, in words that need no JavaScript; the notice takes over where there is some. */
export async function SessionClock({ session, locale }: { session: ShellSession; locale: string }) {
  const t = await getTranslations("shell.session");
  const { endsAt, now, timeZone, extend } = session;
  const time = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(endsAt);
  return (
    <aside className={styles.clock} aria-label={t("label")} data-print="hide">
      <SessionNotice
        remainingMs={endsAt.getTime() - now.getTime()}
        extend={extend}
        texts={{
          open: t("openUntil", { time }),
          ending: t("ending", { time }),
          stay: t("stay"),
          extended: t("extended"),
          ended: t("ended"),
        }}
      />
    </aside>
  );
}
