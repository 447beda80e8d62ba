import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { takenOn } from "@/lib/domain/collection/collection-day";
import { isPositive, type Money } from "@/lib/domain/money/money";
import { earlyMoney } from "@/lib/domain/plan/change/spread-early-money";
import { openDates, type PlanProgress, planProgress } from "@/lib/domain/plan/progress";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import {
  CHANGE_READS,
  type ChangeablePlan,
  changeablePlanOf,
} from "@/lib/services/change/changeable-plan";
import { type CollectionCard, collectionCard } from "@/lib/services/collection/collection-card";
import { MAY_BE_KEPT } from "@/lib/services/device/kept-plan";
import { detourFrom } from "@/lib/services/journey/detour";
import { type KeptView, keptView } from "@/lib/services/method/kept-view";
import { KEPT_METHOD } from "@/lib/services/method/method-record";
import { type LastReceipts, lastReceipts } from "@/lib/services/receipt/receipt-lines";
import type { ShownDebtor } from "@/lib/services/session/session-debtor";
import { DISCHARGE, dischargeOf } from "./discharge";
import { PLAN_READS, planBasisOf } from "./plan-basis";
import { arrivedFor, coveredBy } from "./plan-cover";
import { newestPlan, scheduleOfRecord, statusOf, termsOfRecord } from "./plan-record";

/** What this page reads beside the session. */
export const MY_PLAN_PAGE = {
  ...PLAN_READS,
  ...DISCHARGE,
  kept: KEPT_METHOD,
  ...MAY_BE_KEPT,
  ...CHANGE_READS,
};

export type MyPlanPage = {
  kind: "open";
  isCompleted: boolean;
  terms: PlanTerms;
  progress: PlanProgress;
  /** The device on which it may be read without a session; null where the person has not chosen so. */
  keptOn: string | null;
  /** When the instalments fall due, or fell, that are not fully paid. */
  openDates: CalendarDate[];
  canPay: boolean;
  /** The next payment was missed, or could not be taken: not one that is about to be. */
  isLate: boolean;
  /** What is collected automatically; null where nothing is kept for it. */
  collection: CollectionCard | null;
  /** The card or account that is kept for it. */
  kept: KeptView | null;
  receipts: LastReceipts;
  /** Paid for dates that are still ahead, of which the person has not said what it is to change; null where nothing is. */
  early: Money | null;
  /** The last receipt of a plan that is settled for good, of which there is a proof; null before. */
  settledBy: string | null;
};

/** Read model of the agreed plan: how far along, what is next, what was paid; or the path to go on with. */
export function getMyPlan(
  debtor: ShownDebtor<typeof MY_PLAN_PAGE>,
  now: Date,
): MyPlanPage | { kind: "detour"; path: string } {
  const { state, file } = planBasisOf(debtor, now);
  const plan = newestPlan(file, ["active", "completed"]);
  if (!plan) return { kind: "detour", path: detourFrom("my_plan", state) ?? "/account" };
  const [covered, arrived] = [coveredBy(plan), arrivedFor(plan)];
  const progress = planProgress(scheduleOfRecord(plan), covered, file.today, arrived);
  const isPaid = progress.next === null && !isPositive(progress.onItsWay);
  const changeable = changeablePlanOf(debtor, null, now);
  const collection = changeable && collectionCard(changeable.collection);
  return {
    ...{ kind: "open", progress, terms: termsOfRecord(plan) },
    openDates: openDates(progress),
    keptOn: debtor.read.keepsPlan ? debtor.deviceId : null,
    receipts: lastReceipts(debtor.read.receipts, debtor.creditor),
    isCompleted: statusOf(plan) === "completed" || isPaid,
    early: changeable && earlyFor(changeable),
    canPay: state.effects.voluntaryPayment,
    collection,
    isLate: isLate(progress, collection, file.today),
    kept: keptView(debtor.read.kept, file.today),
    settledBy: dischargeOf(debtor, now)?.receiptNumber ?? null,
  };
}

function earlyFor({ facts, isHeld }: ChangeablePlan): Money | null {
  if (isHeld) return null;
  const early = earlyMoney(facts);
  return early.ok ? early.value : null;
}

/** What is taken by itself is late only once the bank day on which it is taken is over. */
function isLate(
  { next }: PlanProgress,
  collection: CollectionCard | null,
  today: CalendarDate,
): boolean {
  if (!next) return false;
  const day = collection?.status === "active" ? takenOn(next.dueOn) : next.dueOn;
  return day < today || (collection?.notice ?? null) !== null;
}
