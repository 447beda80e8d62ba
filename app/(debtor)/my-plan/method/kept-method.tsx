import { useLocale, useTranslations } from "next-intl";
import { List, ListRow } from "@/components/ui/list-row";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { KeptView } from "@/lib/services/method/kept-view";

/** The card or account as it is kept, and its mandate. */
export function KeptMethod({ kept }: { kept: KeptView }) {
  const t = useTranslations("method");
  const locale = useLocale();
  const { kind, last4, validUntil, expiresSoon, isUnusable, mandateId } = kept;
  const date = validUntil && formatDate(validUntil, locale);
  return (
    <>
      {isUnusable && <Notice tone="caution">{t("unusable")}</Notice>}
      {!isUnusable && expiresSoon && date && (
        <Notice tone="caution">{t("expiresSoon", { date })}</Notice>
      )}
      <List>
        <ListRow
          icon={kind === "sepa_debit" ? "bank" : "card"}
          title={t(`kept.${kind}`, { last4 })}
          hint={date && t("validUntil", { date })}
        />
        {mandateId && (
          <ListRow icon="document" title={t("seeMandate")} href={`/mandate/${mandateId}`} />
        )}
      </List>
    </>
  );
}
