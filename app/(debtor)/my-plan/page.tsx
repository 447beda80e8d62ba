import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { List, ListRow } from "@/components/ui/list-row";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/domain/money/format-money";
import { isPositive } from "@/lib/domain/money/money";
import { currentTime } from "@/lib/services/clock/current-time";
import { getMyPlan, MY_PLAN_PAGE } from "@/lib/services/plan/get-my-plan";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { ReceiptList } from "../account/receipt-list";
import { DebtorPage } from "../debtor-page";
import { CollectionCard } from "./collection-card";
import { MethodCard } from "./method-card";
import { NextInstalment } from "./next-instalment";
import { PlanActions } from "./plan-actions";
import { PlanProgressHeader } from "./plan-progress-header";
import { PlanSchedule } from "./plan-schedule";
import { SettledPlan } from "./settled-plan";

type Props = { searchParams: Promise<{ autopay?: string }> };

const CHANGES = ["off", "active", "failed"] as const;

/** How far along the plan is, what comes next, what was paid. */
export default async function MyPlanPage({ searchParams }: Props) {
  const { autopay } = await searchParams;
  const changed = CHANGES.find((change) => change === autopay);
  const page = getMyPlan(await requireDebtor({ reads: MY_PLAN_PAGE }), currentTime());
  if (page.kind === "detour") redirect(page.path);
  const t = await getTranslations("myPlan");
  const locale = await getLocale();
  const { progress, collection } = page;
  return (
    <DebtorPage step="my-plan" backHref="/account">
      <PlanProgressHeader page={page} />
      {changed && (
        <Notice tone={changed === "failed" ? "caution" : "positive"} role="status">
          {t(`autopay.changed.${changed}`)}
        </Notice>
      )}
      {page.settledBy && <SettledPlan receiptNumber={page.settledBy} />}
      {progress.next && (
        <NextInstalment instalment={progress.next} isLate={page.isLate} collection={collection} />
      )}
      <PlanActions page={page} />
      {isPositive(progress.onItsWay) && (
        <Notice tone="positive" icon="clock">
          {t("inTransit", { amount: formatMoney(progress.onItsWay, locale) })}
        </Notice>
      )}
      <PlanSchedule progress={progress} />
      {collection && <CollectionCard collection={collection} />}
      {!page.isCompleted && <MethodCard kept={page.kept} />}
      <ReceiptList receipts={page.receipts} locale={locale} />
      <List>
        {!page.isCompleted && (
          <ListRow icon="document" title={t("whatIf")} href="/my-plan/what-if" />
        )}
        <ListRow icon="clock" title={t("history")} href="/my-plan/history" />
      </List>
    </DebtorPage>
  );
}
