import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Actions } from "@/components/ui/stack";
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
import { PlanProgressHeader } from "./plan-progress-header";
import { PlanSchedule } from "./plan-schedule";

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
  const { progress, canPay } = page;
  return (
    <DebtorPage step="my-plan" backHref="/account">
      <PlanProgressHeader page={page} />
      {changed && (
        <Notice tone={changed === "failed" ? "caution" : "positive"} role="status">
          {t(`autopay.changed.${changed}`)}
        </Notice>
      )}
      {isPositive(progress.onItsWay) && (
        <Notice tone="positive" icon="clock">
          {t("inTransit", { amount: formatMoney(progress.onItsWay, locale) })}
        </Notice>
      )}
      {progress.next && <NextInstalment instalment={progress.next} />}
      {progress.next && canPay && (
        <Actions>
          <ButtonLink href="/pay?what=instalment" variant="primary">
            {t(progress.next.state === "missed" ? "payMissed" : "payEarly")}
          </ButtonLink>
          <ButtonLink href="/messages">{t("change")}</ButtonLink>
        </Actions>
      )}
      {page.collection && <CollectionCard collection={page.collection} />}
      {!page.isCompleted && <MethodCard kept={page.kept} />}
      <Disclosure summary={t("allDates")} open={progress.instalments.length <= 6}>
        <PlanSchedule progress={progress} />
      </Disclosure>
      <ReceiptList receipts={page.receipts} locale={locale} />
    </DebtorPage>
  );
}
