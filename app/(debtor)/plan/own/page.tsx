import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeading } from "@/components/ui/page-heading";
import { formatMoney } from "@/lib/domain/money/format-money";
import { isPositive } from "@/lib/domain/money/money";
import { currentTime } from "@/lib/services/clock/current-time";
import { getOwnPlan } from "@/lib/services/plan/get-own-plan";
import { PLAN_READS } from "@/lib/services/plan/plan-basis";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { CalculatorForm } from "./calculator-form";
import { OwnPlanResult } from "./own-plan-result";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

/** The calculator: how much at a time or how many times, how often, from when. A plain GET form. */
export default async function OwnPlanPage({ searchParams }: Props) {
  const debtor = await requireReader({ reads: PLAN_READS });
  const page = getOwnPlan({ debtor, values: await searchParams, now: currentTime() });
  if (page.kind === "detour") redirect(page.path);
  const t = await getTranslations("plan.own");
  const locale = await getLocale();
  const lead = t(isPositive(page.recommendedMax) ? "lead" : "leadDeficit", {
    total: formatMoney(page.total, locale),
    most: formatMoney(page.recommendedMax, locale),
  });
  return (
    <DebtorPage step="plan-own" backHref="/plan">
      <PageHeading title={t("title")} lead={lead} />
      <CalculatorForm page={page} />
      {page.result && <OwnPlanResult result={page.result} values={page.values} />}
    </DebtorPage>
  );
}
