import "server-only";
import { isPositive, type Money } from "@/lib/domain/money/money";
import { type PlanProgress, planProgress } from "@/lib/domain/plan/progress";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import { type ReceiptLine, receiptLines } from "@/lib/services/account/receipt-lines";
import { RECEIPTS } from "@/lib/services/account/store";
import { COLLECTED_PLAN } from "@/lib/services/collection/collected-plan";
import { type CollectionCard, collectionCard } from "@/lib/services/collection/collection-card";
import { detourFrom } from "@/lib/services/journey/detour";
import { type KeptView, keptView } from "@/lib/services/method/kept-view";
import { KEPT_METHOD } from "@/lib/services/method/method-record";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { PLAN_READS, planBasisOf } from "./plan-basis";
import { coveredBy } from "./plan-cover";
import { newestPlan, scheduleOfRecord, statusOf, termsOfRecord } from "./plan-record";

/** What this page reads beside the session. */
export const MY_PLAN_PAGE = {
  ...PLAN_READS,
  receipts: RECEIPTS,
  collected: COLLECTED_PLAN,
  kept: KEPT_METHOD,
};

export type MyPlanPage = {
  kind: "open";
  isCompleted: boolean;
  terms: PlanTerms;
  progress: PlanProgress;
  /** Debits under way, already counted as covering their instalments; null where there are none. */
  inTransit: Money | null;
  canPay: boolean;
  /** What is collected automatically; null where nothing is kept for it. */
  collection: CollectionCard | null;
  /** The card or account that is kept for it. */
  kept: KeptView | null;
  receipts: ReceiptLine[];
};

/** Read model of the agreed plan: how far along, what is next, what was paid; or the path to go on with. */
export function getMyPlan(
  debtor: SessionDebtor<typeof MY_PLAN_PAGE>,
  now: Date,
): MyPlanPage | { kind: "detour"; path: string } {
  const { state, file } = planBasisOf(debtor, now);
  const plan = newestPlan(file, ["active", "completed"]);
  if (!plan) return { kind: "detour", path: detourFrom("my_plan", state) ?? "/account" };
  const paid = coveredBy(plan, debtor.read.file);
  const progress = planProgress(scheduleOfRecord(plan), paid, file.today);
  return {
    ...{ kind: "open", progress, terms: termsOfRecord(plan) },
    inTransit: isPositive(file.inTransit) ? file.inTransit : null,
    receipts: receiptLines(debtor.read, file),
    isCompleted: statusOf(plan) === "completed" || progress.next === null,
    canPay: state.effects.voluntaryPayment,
    collection: collectionCard(debtor, now),
    kept: keptView(debtor.read.kept, file.today),
  };
}
