import "server-only";
import { createTranslator } from "use-intl/core";
import { type CalendarDay, renderCalendar } from "@/lib/adapters/calendar-file/render-calendar";
import { namedUuid } from "@/lib/adapters/crypto/named-uuid";
import { formatMoney } from "@/lib/domain/money/format-money";
import { isPositive } from "@/lib/domain/money/money";
import { planProgress } from "@/lib/domain/plan/progress";
import { debtorFileOf, type FILE } from "@/lib/services/account/debtor-file";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { DEFAULT_LOCALE, isLocale } from "@/lib/services/locale/locales";
import { coveredBy } from "@/lib/services/plan/plan-cover";
import { newestPlan, scheduleOfRecord } from "@/lib/services/plan/plan-record";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";

const MESSAGES = { fr, en };

type Wish = {
  /** Absent: the one that is followed. */
  planId?: string;
  locale: string;
  /** Creditor and amounts are in it: calendars are shared, and shown on lock screens. */
  showsDetails: boolean;
  now: Date;
};

/** The dates of the plan that a person follows, as they stand now, for their calendar (RFC 5545); without one: no days. */
export function planCalendar(debtor: ReadDebtor<typeof FILE>, wish: Wish): string {
  const { showsDetails, now } = wish;
  const locale = isLocale(wish.locale) ? wish.locale : DEFAULT_LOCALE;
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "calendar.file" });
  const file = debtorFileOf(debtor, now);
  const followed = newestPlan(file, ["active", "completed"]);
  const plan = wish.planId ? file.plans.find(({ id }) => id === wish.planId) : followed;
  const progress = plan ? planProgress(scheduleOfRecord(plan), coveredBy(plan), file.today) : null;
  const days = progress?.instalments.map(({ number, dueOn, amount, left }): CalendarDay => {
    const isToCome = isPositive(left);
    const shown = formatMoney(isToCome ? left : amount, locale);
    const values = { brand: debtor.record.creditor.messageName, amount: shown };
    const title = showsDetails ? t("titleWithDetails", values) : t("title");
    return {
      id: namedUuid(`calendar:${plan?.id}:${number}`),
      ...{ on: dueOn, isToCome },
      title: isToCome ? title : t("done", { title }),
    };
  });
  return renderCalendar({ name: t("name"), days: days ?? [], writtenAt: now });
}
