// All that decides what may be changed of a plan on a day. Joined by the use case from plan, collection and policy.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Money } from "@/lib/domain/money/money";
import type { PlanLimits } from "../limits";
import type { PlanTerms, ScheduledInstalment } from "../terms";
import type { ChangeKind } from "./wish";

export type ChangeableInstalment = ScheduledInstalment &
  Readonly<{
    /** What is still to be paid of it, money on its way counted as paid. */
    left: Money;
    /**
     * none: it was never collected. waiting: it could not be taken, nothing is under way. under_way: an attempt is
     * begun. over: it was settled.
     */
    collection: "none" | "waiting" | "under_way" | "over";
  }>;

/** A change that was made and not undone. */
export type MadeChange = Readonly<{
  kind: ChangeKind;
  /** The instalment that was moved or skipped, or put in for money paid early; null for changes of all. */
  number: number | null;
  /** The first date that it set for what was still to come. */
  setsOn: CalendarDate | null;
}>;

export type ChangeRules = Readonly<{
  moveDaysMax: number;
  movesPerInstalmentMax: number;
  /** 0: without limit, because a person has decided. */
  paidPerSkip: number;
}>;

export type ChangeFacts = Readonly<{
  terms: PlanTerms;
  /** In the order of their dates. */
  instalments: readonly ChangeableInstalment[];
  /** Money for the plan that has arrived, and that is on its way. */
  arrived: Money;
  onItsWay: Money;
  today: CalendarDate;
  rules: ChangeRules;
  limits: PlanLimits;
  /** The last day on which something due on a date may be changed. */
  lastChangeOn: (dueOn: CalendarDate) => CalendarDate;
  /** The day on which something due on a date is taken, or is to be paid. */
  takenOn: (dueOn: CalendarDate) => CalendarDate;
  /** A number that no instalment of the plan ever had. */
  nextNumber: number;
  changes: readonly MadeChange[];
  /** The most that a budget made since the plan was agreed advises each month; null where there is none. */
  affordable: Money | null;
}>;

/** A plan as a change leaves it. */
export type ChangedPlan = Readonly<{
  terms: PlanTerms;
  /** In the order of their dates. */
  instalments: readonly ScheduledInstalment[];
  /** The instalment that the change is about; null for changes of all. */
  number: number | null;
}>;
