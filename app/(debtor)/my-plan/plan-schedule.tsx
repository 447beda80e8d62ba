import { useLocale, useTranslations } from "next-intl";
import { CalendarStrip } from "@/components/schedule/calendar-strip";
import { InstalmentList } from "@/components/schedule/instalment-list";
import type { TagTone } from "@/components/ui/tag";
import type { InstalmentState, PlanProgress } from "@/lib/domain/plan/progress";

const TONES: Readonly<Record<Exclude<InstalmentState, "ahead">, TagTone>> = {
  paid: "positive",
  on_its_way: "neutral",
  next: "neutral",
  missed: "caution",
};

/** The schedule at a glance and in full. */
export function PlanSchedule({ progress }: { progress: PlanProgress }) {
  const t = useTranslations("myPlan");
  const locale = useLocale();
  const label = t("calendar");
  const { instalments } = progress;
  return (
    <>
      <CalendarStrip
        label={label}
        locale={locale}
        instalments={instalments.map(({ dueOn, state }) => ({
          ...{ dueOn, state },
          stateText: t(`states.${state}`),
        }))}
      />
      <InstalmentList
        label={label}
        locale={locale}
        instalments={instalments.map(({ number, dueOn, amount, state }) => ({
          ...{ number, dueOn, money: amount },
          state: state === "ahead" ? undefined : { text: t(`states.${state}`), tone: TONES[state] },
        }))}
      />
    </>
  );
}
