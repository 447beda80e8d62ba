import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isPositive, type Money } from "@/lib/domain/money/money";
import { moveDates } from "@/lib/domain/plan/change/move-instalment";
import type { ChangeRefusal } from "@/lib/domain/plan/change/wish";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { type Detour, NO_PLAN } from "./change-page";
import { CHANGE_READS, changeablePlanOf } from "./changeable-plan";
import type { RuleFigures } from "./get-change-menu";

/** What this page reads beside the session. */
export const LATE_PAGE = CHANGE_READS;

export type LatePage = {
  kind: "open";
  number: number;
  dueOn: CalendarDate;
  left: Money;
  /** It could not be taken; else it was simply not paid. */
  wasTried: boolean;
  /** How many more wait after this one. */
  others: number;
  /** When it is tried again by itself; null where it is not. */
  retryOn: CalendarDate | null;
  canPay: boolean;
  /** Why it cannot be moved; null where it can. */
  moveRefusal: ChangeRefusal | "plan_held" | null;
  rules: RuleFigures;
};

/** Read model of a payment that was missed or did not go through; without one, the plan's page. */
export function getLate(debtor: ReadDebtor<typeof LATE_PAGE>, now: Date): LatePage | Detour {
  const changeable = changeablePlanOf(debtor, null, now);
  if (!changeable) return NO_PLAN;
  const { facts, collection, isHeld } = changeable;
  const late = facts.instalments.filter(
    ({ left, dueOn, collection: standing }) =>
      isPositive(left) && (facts.takenOn(dueOn) < facts.today || standing === "waiting"),
  );
  const [first, ...others] = late;
  if (!first) return NO_PLAN;
  const dates = moveDates(first.number, facts);
  const moveRefusal = dates.ok ? null : dates.error;
  const state = collection.states.find(({ number }) => number === first.number);
  const isCollected = collection.autopay === "active" && collection.mayCollect;
  return {
    ...{ kind: "open", number: first.number, dueOn: first.dueOn, left: first.left },
    ...{ others: others.length, wasTried: first.collection === "waiting" },
    retryOn: isCollected ? (state?.nextAttemptOn ?? null) : null,
    canPay: collection.roomMinor > 0n,
    moveRefusal: isHeld ? "plan_held" : moveRefusal,
    rules: debtor.creditor.policy.change,
  };
}
