import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { ChangeForm } from "@/lib/services/change/get-change-form";

/** How things stand, before the question. */
export function useLead(page: ChangeForm): string {
  const t = useTranslations("change");
  const locale = useLocale();
  const { change, terms, early, affordable, instalments, values, days } = page;
  const amount = formatMoney(terms.instalment, locale);
  const rhythm = t(`rhythm.now.${terms.frequency}`);
  switch (change) {
    case "move": {
      const one = instalments.find(({ number }) => String(number) === values.number);
      if (!one || days.length === 0) return t("move.lead");
      return t("move.lead2", {
        date: formatDate(one.dueOn, locale),
        amount: formatMoney(one.left, locale),
      });
    }
    case "skip":
      return t("skip.lead");
    case "rhythm":
      return t("rhythm.lead", { amount, rhythm });
    case "extra":
      return early ? t("extra.lead", { amount: formatMoney(early, locale) }) : "";
    case "amount":
      return affordable
        ? t("amount.lead", { amount, rhythm, most: formatMoney(affordable, locale) })
        : "";
  }
}
