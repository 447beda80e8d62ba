import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import styles from "./shell-footer.module.css";

/** Help at the same place on every screen (WCAG 3.2.6). */
export function ShellFooter({ offersSharing }: { offersSharing: boolean }) {
  const t = useTranslations("shell.footer");
  return (
    <footer className={styles.footer} data-print="hide">
      <nav className={styles.links} aria-label={t("label")}>
        <a className={styles.link} href="/messages">
          <Icon name="chat" sizePx={20} />
          {t("talk")}
        </a>
        {offersSharing && (
          <a className={styles.link} href="/share">
            {t("share")}
          </a>
        )}
        <a className={styles.link} href="/help">
          {t("help")}
        </a>
        <a className={styles.link} href="/rights">
          {t("rights")}
        </a>
      </nav>
    </footer>
  );
}
