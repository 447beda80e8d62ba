import { useTranslations } from "next-intl";
import { DESTINATION_NAMES, DESTINATIONS } from "@/lib/domain/cobrowse/shared-route";
import styles from "./share-bar.module.css";

export interface ShellShare {
  id: string;
  status: "offered" | "consented" | "live";
  agentName: string | null;
  /** Whether this page is one that an agent may see. */
  isShown: boolean;
}

interface ShareBarProps {
  share: ShellShare;
  /** Where the person is, to come back to. */
  path: string;
}

/**
 * On every page while a screen is shown, or somebody asks to see it: who looks, whether they see this page, and the one tap
 * that stops it. Where there is JavaScript, lib/browser/cobrowse follows how it stands, by the words that are here.
 */
export function ShareBar({ share, path }: ShareBarProps) {
  const t = useTranslations("share.bar");
  const proposal = useTranslations("share.proposal");
  const { status, agentName, isShown } = share;
  const name = agentName ?? t("someone");
  const live = (who: string) => t(isShown ? "live" : "hidden", { name: who });
  const isOffer = status === "offered";
  return (
    <aside
      className={styles.bar}
      aria-label={t("label")}
      data-print="hide"
      data-cobrowse={share.id}
      data-status={status}
      data-shown={isShown ? "yes" : "no"}
      data-agent={name}
      {...(isOffer ? {} : proposalWords(proposal))}
    >
      <div className={styles.row}>
        <p className={styles.words} role="status">
          <span data-when="offered" hidden={!isOffer}>
            {t("offered", { name })}
          </span>
          <span data-when="consented" hidden={status !== "consented"}>
            {t("waiting")}
          </span>
          <span data-when="live" data-words={live("{name}")} hidden={status !== "live"}>
            {live(name)}
          </span>
          <span data-when="ended" hidden>
            {t("ended")}
          </span>
        </p>
        {isOffer || status === "consented" ? (
          <a className={styles.action} href="/share">
            {t(isOffer ? "choose" : "code")}
          </a>
        ) : null}
        {!isOffer && (
          <form method="post" action="/share/stop">
            <input type="hidden" name="path" value={path} />
            <button type="submit" className={styles.stop}>
              {t("stop")}
            </button>
          </form>
        )}
      </div>
    </aside>
  );
}

/** What the page's script says when the agent proposes something. */
function proposalWords(
  t: ReturnType<typeof useTranslations<"share.proposal">>,
): Record<`data-${string}`, string> {
  const pages = DESTINATION_NAMES.map((place) => [DESTINATIONS[place], t(`pages.${place}`)]);
  return {
    "data-yes": t("yes"),
    "data-no": t("no"),
    "data-go": t("go", { name: "{name}", page: "{page}" }),
    "data-suggest": t("suggest", { name: "{name}", value: "{value}", label: "{label}" }),
    "data-pages": JSON.stringify(Object.fromEntries(pages)),
  };
}
