import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/**
 * What has become of a message or a budget that was written without a connection. Hidden until the phone knows
 * (lib/browser/pocket/tell-outcomes.ts).
 */
export function UnsentNotice() {
  const t = useTranslations("unsent");
  return (
    <div data-unsent hidden>
      <Notice icon="check" role="status">
        <p data-outcome="sent" hidden>
          {t("sent")}
        </p>
        <p data-outcome="refused" hidden>
          {t("refused")}
        </p>
      </Notice>
    </div>
  );
}
