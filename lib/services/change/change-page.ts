import "server-only";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { addMoney } from "@/lib/domain/money/add-money";
import type { Money } from "@/lib/domain/money/money";
import type { ChangeFacts } from "@/lib/domain/plan/change/facts";
import { assessBudget } from "@/lib/services/budget/assess-budget";
import { openBudget, visibleBudgets, WITH_BUDGETS } from "@/lib/services/budget/visible-budgets";
import { newestPlan } from "@/lib/services/plan/plan-record";
import type { SessionDebtor, ShownDebtor } from "@/lib/services/session/session-debtor";
import { CHANGE_READS, type ChangeablePlan, changeablePlanOf } from "./changeable-plan";

/** What the pages and forms of changes read beside the session. */
export const CHANGE_PAGE = { ...CHANGE_READS, ...WITH_BUDGETS };

export type Changer = SessionDebtor<typeof CHANGE_PAGE>;

/** The same where a change is only shown. */
export type ChangeReader = ShownDebtor<typeof CHANGE_PAGE>;

export type Detour = { kind: "detour"; path: string };

/** What is not followed cannot be changed: its page says how it stands. */
export const NO_PLAN: Detour = { kind: "detour", path: "/my-plan" };

/** The plan of a session that may be changed now; null where none is followed. */
export const changeableBy = (debtor: ChangeReader, now: Date): ChangeablePlan | null =>
  changeablePlanOf(debtor, affordableTo(debtor, now), now);

/** What a budget made since the plan was agreed advises each month; null where this session sees none. */
export function affordableTo(debtor: ChangeReader, now: Date): Money | null {
  const { creditor, read } = debtor;
  const agreedAt = newestPlan(read.file, ["active"])?.acceptedAt;
  const [last] = visibleBudgets(debtor).versions;
  if (!(last && agreedAt) || last.createdAt <= agreedAt) return null;
  const today = dateInZone(now, creditor.timeZone);
  return assessBudget(openBudget(debtor, last), creditor.policy, today).assessment.recommendedMax;
}

/** What covers a plan's instalments, on its way or arrived. */
export const paidOf = ({ arrived, onItsWay }: ChangeFacts): Money => addMoney(arrived, onItsWay);
