import { useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Stack } from "@/components/ui/stack";
import { formatMoney } from "@/lib/domain/money/format-money";
import type { OwnPlanPage } from "@/lib/services/plan/get-own-plan";
import type { FormValues } from "@/lib/services/session/draft";
import { OutsideNotice } from "../outside-notice";
import { scheduleSpan } from "../schedule-span";
import { chooseOwnPlan } from "./actions";
import { WISH_FIELDS } from "./own-plan-path";

/** What the wish comes to, and the way on to all its dates. */
export function OwnPlanResult({
  result,
  values,
}: {
  result: NonNullable<OwnPlanPage["result"]>;
  values: FormValues;
}) {
  const t = useTranslations("plan");
  const locale = useLocale();
  const { terms, schedule, check } = result;
  return (
    <form action={chooseOwnPlan}>
      {WISH_FIELDS.map((name) => (
        <input key={name} type="hidden" name={name} value={String(values[name] ?? "")} />
      ))}
      <Stack>
        <Card
          tone="soft"
          title={t(`own.each.${terms.frequency}`, {
            amount: formatMoney(terms.instalment, locale),
          })}
        >
          <p>{scheduleSpan(schedule, terms, locale, t)}</p>
        </Card>
        {!check.inside && <OutsideNotice reasons={check.reasons} />}
        <SubmitButton pendingLabel={t("pending")}>{t("toReview")}</SubmitButton>
      </Stack>
    </form>
  );
}
