import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { AppBadge } from "@/components/shell/app-badge";
import { List, ListRow } from "@/components/ui/list-row";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/domain/money/format-money";
import { isPositive } from "@/lib/domain/money/money";
import { currentTime } from "@/lib/services/clock/current-time";
import { isKeptCopy } from "@/lib/services/device/kept-copy";
import { DOCUMENTS_LINK } from "@/lib/services/document/get-documents-page";
import { HELP_REQUEST, helpRequestOf } from "@/lib/services/impersonation/get-own-views";
import { getMyPlan, MY_PLAN_PAGE } from "@/lib/services/plan/get-my-plan";
import { mayInvite } from "@/lib/services/session/install-invitation";
import { requireReader } from "@/lib/services/session/require-reader";
import { ReceiptList } from "../account/receipt-list";
import { DebtorPage } from "../debtor-page";
import { HelpCard } from "../help-card";
import { AppParts } from "./app-parts";
import { CollectionCard } from "./collection-card";
import { MethodCard } from "./method-card";
import { NextInstalment } from "./next-instalment";
import { PhoneChoices } from "./phone-choices";
import { PlanActions } from "./plan-actions";
import { PlanProgressHeader } from "./plan-progress-header";
import { PlanSchedule } from "./plan-schedule";
import { SettledPlan } from "./settled-plan";

const READS = { ...MY_PLAN_PAGE, ...DOCUMENTS_LINK, ...HELP_REQUEST };

type Props = { searchParams: Promise<{ autopay?: string; kept?: string }> };

const CHANGES = ["off", "active", "failed"] as const;

/** How far along the plan is, what comes next, what was paid. */
export default async function MyPlanPage({ searchParams }: Props) {
  const { autopay, kept } = await searchParams;
  const changed = CHANGES.find((change) => change === autopay);
  const debtor = await requireReader({ reads: READS });
  const now = currentTime();
  const page = getMyPlan(debtor, now);
  if (page.kind === "detour") redirect(page.path);
  const t = await getTranslations("myPlan");
  const locale = await getLocale();
  const { progress, collection } = page;
  const { creditor } = debtor;
  const isCopy = await isKeptCopy();
  return (
    <DebtorPage step="my-plan" backHref="/account">
      {isCopy ? (
        <AppBadge openDates={page.openDates} />
      ) : (
        <>
          <AppParts {...{ page, creditor, locale }} isKeptNow={kept === "now"} />
          <HelpCard request={helpRequestOf(debtor, now)} creditor={creditor} />
        </>
      )}
      <PlanProgressHeader page={page} />
      {changed && <AutopayChanged changed={changed} />}
      {page.settledBy && <SettledPlan receiptNumber={page.settledBy} />}
      {progress.next && (
        <NextInstalment instalment={progress.next} isLate={page.isLate} collection={collection} />
      )}
      {!isCopy && <PlanActions page={page} />}
      {isPositive(progress.onItsWay) && (
        <Notice tone="positive" icon="clock">
          {t("inTransit", { amount: formatMoney(progress.onItsWay, locale) })}
        </Notice>
      )}
      <PlanSchedule progress={progress} />
      {collection && <CollectionCard collection={collection} isReadOnly={isCopy} />}
      {!isCopy && !page.isCompleted && <MethodCard kept={page.kept} />}
      <ReceiptList receipts={page.receipts} locale={locale} />
      {!isCopy && (
        <PlanLinks isCompleted={page.isCompleted} hasDocuments={debtor.read.hasDocuments} />
      )}
      {!isCopy && <PhoneChoices page={page} appName={(await mayInvite()) ? creditor.name : null} />}
    </DebtorPage>
  );
}

function AutopayChanged({ changed }: { changed: (typeof CHANGES)[number] }) {
  const t = useTranslations("myPlan.autopay.changed");
  return (
    <Notice tone={changed === "failed" ? "caution" : "positive"} role="status">
      {t(changed)}
    </Notice>
  );
}

interface PlanLinksProps {
  isCompleted: boolean;
  hasDocuments: boolean;
}

function PlanLinks({ isCompleted, hasDocuments }: PlanLinksProps) {
  const t = useTranslations("myPlan");
  return (
    <List>
      {!isCompleted && <ListRow icon="document" title={t("whatIf")} href="/my-plan/what-if" />}
      <ListRow icon="clock" title={t("history")} href="/my-plan/history" />
      {hasDocuments && (
        <ListRow
          icon="document"
          title={t("documents")}
          hint={t("documentsHint")}
          href="/documents"
        />
      )}
      <ListRow
        icon="clock"
        title={t("reminders")}
        hint={t("remindersHint")}
        href="/settings/reminders"
      />
      <ListRow icon="calendar" title={t("export")} hint={t("exportHint")} href="/my-plan/export" />
    </List>
  );
}
