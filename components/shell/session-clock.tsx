import { useTranslations } from "next-intl";
import styles from "./session-clock.module.css";
import { timeOfDay } from "./time-of-day";

export interface ShellSession {
  endsAt: Date;
  now: Date;
  /** IANA zone in which the person reads the clock: the creditor's. */
  timeZone: string;
}

/**
 * Until when the session is open, in words that need no JavaScript. Where there is some,
 * lib/browser/page/watch-session.ts shows the notice two minutes ahead and extends the session in place.
 */
export function SessionClock({ session, locale }: { session: ShellSession; locale: string }) {
  const t = useTranslations("shell.session");
  const { endsAt, now, timeZone } = session;
  const time = timeOfDay(endsAt, timeZone, locale);
  return (
    <aside
      className={styles.clock}
      aria-label={t("label")}
      data-print="hide"
      // Time left, not an instant: the device's own clock may be wrong.
      data-remaining-ms={endsAt.getTime() - now.getTime()}
      data-extended={t("extended")}
      data-ended={t("ended")}
    >
      <p className={styles.line} role="status" data-part="line">
        {t("openUntil", { time })}
      </p>
      <div className={styles.notice} role="alert" data-part="notice" hidden>
        <p data-part="words">{t("ending", { time })}</p>
        <button type="button" className={styles.stay} data-part="stay">
          {t("stay")}
        </button>
      </div>
    </aside>
  );
}
