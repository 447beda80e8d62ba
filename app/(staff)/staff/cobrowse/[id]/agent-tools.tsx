import { useTranslations } from "next-intl";
import { DESTINATION_NAMES, DESTINATIONS } from "@/lib/domain/cobrowse/shared-route";
import styles from "./agent-tools.module.css";

const TOOLS = [
  { name: "laser", key: "P" },
  { name: "highlight", key: "S" },
  { name: "look", key: "R" },
  { name: "clear", key: "Escape" },
] as const;

/** Pointing and proposing. Nothing here types, presses or decides for the person. */
export function AgentTools() {
  const t = useTranslations("staff.cobrowse.tools");
  const pages = useTranslations("share.proposal.pages");
  return (
    <div className={styles.tools}>
      <fieldset className={styles.row} aria-label={t("point")}>
        {TOOLS.map(({ name, key }) => (
          <button
            key={name}
            type="button"
            className={styles.tool}
            data-tool={name}
            aria-keyshortcuts={key}
            {...(name === "clear" ? {} : { "aria-pressed": name === "laser" })}
          >
            {t(name)} <kbd>{key === "Escape" ? t("escape") : key}</kbd>
          </button>
        ))}
      </fieldset>
      <form className={styles.form} data-part="suggest" hidden>
        <label className={styles.field}>
          {t("field")}
          <select name="field" />
        </label>
        <label className={styles.field}>
          {t("value")}
          <input name="value" list="suggested" autoComplete="off" maxLength={40} />
        </label>
        <datalist id="suggested" />
        <button type="submit" className={styles.tool}>
          {t("suggest")}
        </button>
      </form>
      <form className={styles.form} data-part="go">
        <label className={styles.field}>
          {t("page")}
          <select name="path">
            {DESTINATION_NAMES.map((name) => (
              <option key={name} value={DESTINATIONS[name]}>
                {pages(name)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={styles.tool}>
          {t("go")}
        </button>
      </form>
      <p className={styles.hint}>{t("hint")}</p>
    </div>
  );
}
