// What a person may wish to change of a plan that they follow.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { PlanFrequency } from "@/lib/domain/calendar/frequency";
import type { Money } from "@/lib/domain/money/money";

export const CHANGE_KINDS = ["move", "skip", "rhythm", "extra", "amount"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What money paid early does: end the plan sooner, or make what is still to come smaller. */
export const SPREADS = ["shorten", "lower"] as const;
export type Spread = (typeof SPREADS)[number];

export type ChangeWish =
  | Readonly<{ kind: "move"; number: number; to: CalendarDate }>
  | Readonly<{ kind: "skip"; number: number }>
  /** `payDay` from 1 to 28, for a plan by months; `weekday` (ISO, 1 is Monday) for one by weeks, null where it stays. */
  | Readonly<{
      kind: "rhythm";
      frequency: PlanFrequency;
      payDay: number;
      weekday: number | null;
    }>
  | Readonly<{ kind: "extra"; spread: Spread }>
  | Readonly<{ kind: "amount"; amount: Money }>;

/** Why a change is not made by itself: message keys. A person can be asked instead, nothing is refused for good. */
export type ChangeRefusal =
  | "nothing_to_change"
  | "instalment_unknown"
  | "instalment_paid"
  | "under_way"
  | "too_late"
  | "moved_already"
  | "no_room"
  | "date_outside"
  | "no_skip_left"
  | "rhythm_same"
  | "rhythm_changed_already"
  | "pay_day_outside"
  | "instalment_too_small"
  | "too_long"
  | "amount_same"
  | "above_affordable"
  | "budget_missing"
  | "money_on_its_way"
  | "nothing_paid_early";
