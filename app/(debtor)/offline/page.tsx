import { createTranslator } from "use-intl/core";
import { ButtonLink } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { LOCALES } from "@/lib/services/locale/locales";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import styles from "./offline.module.css";

/** All languages on one page: it is kept on the phone before it is known in which one it will be needed. */
const MESSAGES = { fr, en };

/**
 * What the service worker shows where a page cannot be reached. It is fetched without cookies and kept:
 * nobody's name, debt or creditor may be on it. "Try again" leads to the address that was asked for.
 */
export default function OfflinePage() {
  return (
    <main className={styles.page} data-step="offline">
      {LOCALES.map((locale, index) => {
        const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "offline" });
        const Heading = index === 0 ? "h1" : "h2";
        return (
          <section key={locale} lang={locale}>
            <Stack>
              <Heading>{t("title")}</Heading>
              <p>
                <strong>{t("reassurance")}</strong>
              </p>
              <p>{t("paid")}</p>
              <p>{t("next")}</p>
              <ButtonLink href="" variant="primary">
                {t("retry")}
              </ButtonLink>
              <p>{t("call")}</p>
            </Stack>
          </section>
        );
      })}
    </main>
  );
}
