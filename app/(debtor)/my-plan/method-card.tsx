import { useLocale, useTranslations } from "next-intl";
import { List, ListRow } from "@/components/ui/list-row";
import { formatDate } from "@/lib/domain/calendar/format-date";
import type { KeptView } from "@/lib/services/method/kept-view";

/** What pays the instalments, and the way to change it. */
export function MethodCard({ kept }: { kept: KeptView | null }) {
  const t = useTranslations("method");
  const locale = useLocale();
  if (!kept) {
    return (
      <List>
        <ListRow icon="card" title={t("add")} hint={t("addHint")} href="/my-plan/method" />
      </List>
    );
  }
  const { kind, last4, validUntil, expiresSoon, isUnusable } = kept;
  const until = validUntil && expiresSoon ? formatDate(validUntil, locale) : null;
  const warning = until === null ? t("change") : t("expiresSoon", { date: until });
  return (
    <List>
      <ListRow
        icon={kind === "sepa_debit" ? "bank" : "card"}
        title={t(`kept.${kind}`, { last4 })}
        hint={isUnusable ? t("unusable") : warning}
        href="/my-plan/method"
      />
    </List>
  );
}
