import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { ViewedShare } from "@/lib/services/cobrowse/agent/get-viewer-page";
import { AgentTools } from "./agent-tools";
import styles from "./live-viewer.module.css";

interface LiveViewerProps {
  share: ViewedShare;
  /** Times of day. */
  since: string;
  until: string;
}

/** The person's screen in a frame, what one can do with it, and what has happened on it. */
export function LiveViewer({ share, since, until }: LiveViewerProps) {
  const t = useTranslations("staff.cobrowse.viewer");
  return (
    <div
      className={styles.viewer}
      data-viewer={share.id}
      data-status={share.status}
      data-line={t("line", { ms: "{ms}" })}
      data-silent={t("silent")}
      data-accepted={t("accepted")}
      data-refused={t("refused")}
      data-hidden={t("hidden")}
      data-screen={t("screen")}
    >
      <section className={styles.about} aria-label={t("about")}>
        <p className={styles.facts}>
          <span className={styles.fact}>{t("consent", { since })}</span>
          <span className={styles.fact}>{t("until", { until })}</span>
          {share.isRecorded && <span className={styles.recorded}>{t("recorded")}</span>}
        </p>
        <AgentTools />
        <h2>{t("log")}</h2>
        <ol className={styles.log} data-part="log" aria-live="polite" />
        <noscript>
          <p>{t("noScript")}</p>
        </noscript>
      </section>
      <section className={styles.side} aria-label={t("screen")}>
        <p className={styles.line}>
          <span className={styles.dot} aria-hidden="true" />
          <strong>{t("shared")}</strong>
          <span className={styles.quality} data-part="line" role="status">
            {t("connecting")}
          </span>
        </p>
        <div className={styles.phone}>
          <div className={styles.stage} data-part="stage" />
          <div className={styles.dark} data-part="dark" hidden>
            <Icon name="lock" sizePx={32} />
            <p>{t("hidden")}</p>
          </div>
          <div className={styles.glass} data-part="glass" />
        </div>
      </section>
    </div>
  );
}
