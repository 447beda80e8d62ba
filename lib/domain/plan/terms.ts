import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { PlanFrequency } from "@/lib/domain/calendar/frequency";
import type { Money } from "@/lib/domain/money/money";

/** What a plan says; its schedule follows from it. */
export type PlanTerms = Readonly<{
  total: Money;
  instalment: Money;
  frequency: PlanFrequency;
  /** Day of the month, 1 to 28, of a monthly plan; null for plans by weeks. */
  payDay: number | null;
  firstOn: CalendarDate;
}>;

export type ScheduledInstalment = Readonly<{
  /** From 1. */
  number: number;
  dueOn: CalendarDate;
  amount: Money;
}>;
