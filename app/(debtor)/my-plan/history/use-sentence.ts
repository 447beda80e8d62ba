import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/domain/calendar/format-date";
import { compareMoney } from "@/lib/domain/money/compare-money";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { HistoryLine } from "@/lib/services/change/get-history";

/** A change in a sentence, as a person would tell it. */
export function useSentence() {
  const t = useTranslations("change");
  const locale = useLocale();
  const day = (date: Parameters<typeof formatDate>[0] | null | undefined) =>
    date ? formatDate(date, locale) : "";
  return ({ kind, one, terms, figures, undoesOn }: HistoryLine): string => {
    const lastOn = day(figures.after.lastOn);
    const amount = formatMoney(terms.after.instalment, locale);
    switch (kind) {
      case "move":
        return t("history.move", { from: day(one.before?.dueOn), to: day(one.after?.dueOn) });
      case "skip":
        return t("history.skip", { from: day(one.before?.dueOn), lastOn });
      case "rhythm": {
        const rhythm = t(`rhythm.now.${terms.after.frequency}`);
        return t("history.rhythm", { amount, rhythm, lastOn });
      }
      case "extra": {
        const early = one.after ? formatMoney(one.after.amount, locale) : "";
        const isLower = compareMoney(terms.after.instalment, terms.before.instalment) !== 0;
        return isLower
          ? t("history.extraLower", { amount: early, each: amount })
          : t("history.extra", { amount: early, lastOn });
      }
      case "amount": {
        const was = formatMoney(terms.before.instalment, locale);
        return t("history.amount", { amount, was, lastOn });
      }
      case "write_off":
        return t("history.writeOff", { lastOn });
      case "undo":
        return t("history.undo", { date: day(undoesOn) });
    }
  };
}
