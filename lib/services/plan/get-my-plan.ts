import "server-only";
import { isPositive, type Money, money } from "@/lib/domain/money/money";
import { type PlanProgress, planProgress } from "@/lib/domain/plan/progress";
import type { PlanTerms } from "@/lib/domain/plan/terms";
import { type ReceiptLine, receiptLines } from "@/lib/services/account/receipt-lines";
import { type DebtorFileRecord, RECEIPTS } from "@/lib/services/account/store";
import { detourFrom } from "@/lib/services/journey/detour";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { PLAN_READS, planBasisOf } from "./plan-basis";
import {
  currencyOf,
  newestPlan,
  type PlanRecord,
  scheduleOfRecord,
  statusOf,
  termsOfRecord,
} from "./plan-record";

/** What this page reads beside the session. */
export const MY_PLAN_PAGE = { ...PLAN_READS, receipts: RECEIPTS };

export type MyPlanPage = {
  kind: "open";
  isCompleted: boolean;
  terms: PlanTerms;
  progress: PlanProgress;
  /** Debits under way, already counted as covering their instalments; null where there are none. */
  inTransit: Money | null;
  canPay: boolean;
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
  const paid = covered(plan, debtor.read.file);
  const progress = planProgress(scheduleOfRecord(plan), paid, file.today);
  return {
    ...{ kind: "open", progress, terms: termsOfRecord(plan) },
    inTransit: isPositive(file.inTransit) ? file.inTransit : null,
    receipts: receiptLines(debtor.read, file),
    isCompleted: statusOf(plan) === "completed" || progress.next === null,
    canPay: state.effects.voluntaryPayment,
  };
}

/** A debit that is on its way counts as paying: asking twice would be worse than asking late. */
function covered(plan: PlanRecord, { payments }: DebtorFileRecord): Money {
  const coveredMinor = payments
    .filter(({ planId }) => planId === plan.id)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return money(coveredMinor, currencyOf(plan));
}
