import { createTranslator } from "use-intl/core";
import { ButtonLink } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { LOCALES } from "@/lib/services/locale/locales";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import styles from "./offline.module.css";

/** All languages on one page: it is kept on the phone before it is known in which one it will be needed. */
const MESSAGES = { fr, en };

/** What is said in the place of what is usual. */
const SPECIAL = ["removed", "payment", "unsent"] as const;

/**
 * What the service worker shows where a page cannot be reached. It is fetched without cookies and kept:
 * nobody's name, debt or creditor may be on it. "Try again" leads to the address that was asked for; what is
 * hidden is shown where it is so (lib/browser/worker/offline-answer.ts).
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
              <p data-when="usual">
                <strong>{t("reassurance")}</strong>
              </p>
              <p data-when="usual">{t("paid")}</p>
              {SPECIAL.map((name) => (
                <p key={name} hidden data-when={name}>
                  <strong>{t(name)}</strong>
                </p>
              ))}
              <p>{t("next")}</p>
              <ButtonLink href="" variant="primary">
                {t("retry")}
              </ButtonLink>
              <p hidden data-when="kept">
                <TextLink href="/kept/my-plan" icon="download">
                  {t("kept")}
                </TextLink>
              </p>
              <p>{t("call")}</p>
            </Stack>
          </section>
        );
      })}
    </main>
  );
}
