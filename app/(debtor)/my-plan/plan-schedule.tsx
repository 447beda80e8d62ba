import { useLocale, useTranslations } from "next-intl";
import { CalendarStrip } from "@/components/schedule/calendar-strip";
import { InstalmentList } from "@/components/schedule/instalment-list";
import { Disclosure } from "@/components/ui/disclosure";
import type { TagTone } from "@/components/ui/tag";
import type { InstalmentState, PlanProgress } from "@/lib/domain/plan/progress";

const TONES: Readonly<Record<Exclude<InstalmentState, "ahead">, TagTone>> = {
  paid: "positive",
  on_its_way: "neutral",
  next: "neutral",
  missed: "caution",
};

/** More dates than these are folded away; more tiles than those no glance takes in. */
const OPEN_DATES_MAX = 6;
const TILES_MAX = 24;

/** The schedule at a glance, and in full for those who want it. */
export function PlanSchedule({ progress }: { progress: PlanProgress }) {
  const t = useTranslations("myPlan");
  const locale = useLocale();
  const label = t("calendar");
  const { instalments } = progress;
  return (
    <>
      {instalments.length <= TILES_MAX && (
        <CalendarStrip
          label={label}
          locale={locale}
          instalments={instalments.map(({ number, dueOn, state }) => ({
            ...{ number, dueOn, state },
            stateText: t(`states.${state}`),
          }))}
        />
      )}
      <Disclosure summary={t("allDates")} open={instalments.length <= OPEN_DATES_MAX}>
        <InstalmentList
          label={label}
          locale={locale}
          instalments={instalments.map(({ number, dueOn, amount, state }) => ({
            ...{ number, dueOn, money: amount },
            state:
              state === "ahead" ? undefined : { text: t(`states.${state}`), tone: TONES[state] },
          }))}
        />
      </Disclosure>
    </>
  );
}
