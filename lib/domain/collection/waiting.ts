// How long an instalment waits for its person, who alone can go on (to confirm at the bank, to give another card).
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";

export type WaitPolicy = Readonly<{
  /** The last instalment of a plan waits this long; the others until the next one is collected. */
  waitDaysMax: number;
  reminderAfterDays: number;
}>;

/** The day on which the waiting is over; `nextBeginsOn` is null where nothing of the plan comes after it. */
export const waitEndsOn = (
  askedOn: CalendarDate,
  nextBeginsOn: CalendarDate | null,
  { waitDaysMax }: WaitPolicy,
): CalendarDate => nextBeginsOn ?? addDays(askedOn, waitDaysMax);

/** Whether it is time to ask once more: some days after the first time, while it still helps. */
export const isReminderDue = (
  wait: Readonly<{ askedOn: CalendarDate; endsOn: CalendarDate }>,
  today: CalendarDate,
  { reminderAfterDays }: WaitPolicy,
): boolean => today >= addDays(wait.askedOn, reminderAfterDays) && today < wait.endsOn;
