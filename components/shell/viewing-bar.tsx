import { useTranslations } from "next-intl";
import styles from "./viewing-bar.module.css";

export interface ShellView {
  /** Whose pages these are. */
  name: string;
  /** The colleague's id, as the trail has it. */
  agentId: string;
  /** "14:32", the creditor's clock. */
  until: string;
  mayFillIn: boolean;
}

/** As many characters as tell colleagues apart at a glance; the watermark has them all. */
const SHORT = 8;

/** On every page while a colleague sees it as somebody else: as whom, who they are, until when, and the way back. */
export function ViewingBar({ view }: { view: ShellView }) {
  const t = useTranslations("seeAs.bar");
  const { name, agentId, until, mayFillIn } = view;
  return (
    <aside className={styles.bar} aria-label={t("label")} data-viewing={agentId}>
      <div className={styles.row}>
        <p className={styles.words}>
          {t(mayFillIn ? "filling" : "looking", { name })}
          <span className={styles.facts}>
            {t("facts", { until, agent: agentId.slice(0, SHORT) })}
          </span>
        </p>
        <a className={styles.link} href="/see-as">
          {t("help")}
        </a>
        <form method="post" action="/see-as/end">
          <button type="submit" className={styles.end}>
            {t("end")}
          </button>
        </form>
      </div>
    </aside>
  );
}

/** The colleague's id over the whole page, on screen, in pictures of it and on paper. */
export function Watermark({ agentId }: { agentId: string }) {
  return (
    <svg className={styles.watermark} aria-hidden="true" data-watermark={agentId}>
      <defs>
        <pattern
          id="agent-id"
          width="340"
          height="110"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="0" y="60">
            {agentId}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#agent-id)" />
    </svg>
  );
}
