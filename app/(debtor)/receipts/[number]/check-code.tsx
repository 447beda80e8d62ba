import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import type { ReceiptCheck } from "@/lib/services/receipt/receipt-check";
import styles from "./check-code.module.css";

/** The code by which anybody can check this receipt, as on paper; on this screen it is a link too. */
export function CheckCode({ check, number }: { check: ReceiptCheck; number: string }) {
  const t = useTranslations("receipt.check");
  const { code, page, address } = check;
  return (
    <section className={styles.check} aria-labelledby="check">
      <svg
        className={styles.code}
        viewBox={`0 0 ${code.size} ${code.size}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={t("alt", { number })}
      >
        <path className={styles.ground} d={`M0 0h${code.size}v${code.size}H0z`} />
        <path className={styles.modules} d={code.path} />
      </svg>
      <div className={styles.words}>
        <h2 id="check">{t("title")}</h2>
        <p>{t("text", { page })}</p>
        <TextLink href={address} icon="shield">
          {t("open")}
        </TextLink>
      </div>
    </section>
  );
}
