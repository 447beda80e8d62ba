import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { Money } from "@/lib/domain/money/money";

/** Money is there before its day: what it is to change is for the person to say, whenever they like. */
export function EarlyMoney({ early }: { early: Money }) {
  const t = useTranslations("myPlan.early");
  const locale = useLocale();
  return (
    <Notice tone="info">
      <p>{t("text", { amount: formatMoney(early, locale) })}</p>
      <p>
        <TextLink href="/my-plan/change/extra">{t("choose")}</TextLink>
      </p>
    </Notice>
  );
}
