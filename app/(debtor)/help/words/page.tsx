import { getTranslations } from "next-intl/server";
import { PageHeading } from "@/components/ui/page-heading";
import { DebtorPage } from "../../debtor-page";
import { GLOSSARY } from "../help-topics";
import styles from "./words.module.css";

/** The words of these screens, one sentence each. */
export default async function WordsPage() {
  const t = await getTranslations("glossary");
  return (
    <DebtorPage step="help-words" backHref="/help">
      <PageHeading title={t("title")} lead={t("lead")} />
      <dl className={styles.words}>
        {GLOSSARY.map((id) => (
          <div key={id} className={styles.entry}>
            <dt className={styles.word}>{t(`words.${id}.word`)}</dt>
            <dd className={styles.meaning}>{t(`words.${id}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </DebtorPage>
  );
}
