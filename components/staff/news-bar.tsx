import { useTranslations } from "next-intl";
import styles from "./news-bar.module.css";

interface NewsBarProps {
  /** What the page shows was read then. */
  since: Date;
  /** The file that it is about; absent: the inbox. */
  file?: string;
  /** Where the news is seen. */
  href: string;
}

/**
 * Says that there is something new, above the page and without moving it; lib/browser/desk listens and writes into it. Without
 * JavaScript it is not seen.
 */
export function NewsBar({ since, file, href }: NewsBarProps) {
  const t = useTranslations("staff.news");
  const asked = new URLSearchParams({
    since: String(since.getTime()),
    ...(file ? { file } : {}),
  });
  return (
    <div
      className={styles.bar}
      aria-live="polite"
      data-news={`/staff/news?${asked.toString()}`}
      data-one={t("one")}
      data-many={t("many", { count: "{count}" })}
    >
      <a className={styles.link} href={href} hidden>
        {t("one")}
      </a>
    </div>
  );
}
