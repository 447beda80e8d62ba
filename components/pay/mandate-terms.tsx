import { useTranslations } from "next-intl";
import { MANDATE_TEXT_KEYS } from "@/lib/domain/mandate/mandate-text";
import styles from "./mandate-terms.module.css";

interface MandateTermsProps {
  creditor: { name: string; address: string; identifier: string | null };
  /** It serves the instalments of a plan: they are announced together. */
  isRecurrent: boolean;
}

/** What is signed by pressing the button (EPC392-08), shown beside the account's fields. */
export function MandateTerms({ creditor, isRecurrent }: MandateTermsProps) {
  const t = useTranslations("mandate");
  const { name, address, identifier } = creditor;
  return (
    <section className={styles.terms} aria-labelledby="mandate-terms" data-mandate="before">
      <p id="mandate-terms" className={styles.title}>
        {t("title")}
      </p>
      {MANDATE_TEXT_KEYS.map((key) => (
        <p key={key}>{t(`text.${key}`, { creditor: name })}</p>
      ))}
      <p>
        {name}, {address}
        {identifier && (
          <>
            <br />
            {t("before.creditorIdentifier")} <span translate="no">{identifier}</span>
          </>
        )}
      </p>
      {isRecurrent && <p>{t("text.notice")}</p>}
      <p>
        {t("before.signing")} {isRecurrent && t("before.referenceFollows")}
      </p>
    </section>
  );
}
