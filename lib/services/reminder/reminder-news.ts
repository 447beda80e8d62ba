import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { dateInZone } from "@/lib/domain/calendar/in-zone";
import { takenOn } from "@/lib/domain/collection/collection-day";
import { isPositive } from "@/lib/domain/money/money";
import {
  type ContactPlace,
  firstContactMs,
  isContactTime,
} from "@/lib/domain/outreach/contact-time";
import {
  ANNOUNCED_LATELY_DAYS,
  isMissedNews,
  isRemindedBy,
  type PaidBy,
} from "@/lib/domain/outreach/reminder-day";
import type { InstalmentProgress } from "@/lib/domain/plan/progress";
import type { CollectionFile } from "@/lib/services/collection/collection-file";
import { isChargeable } from "@/lib/services/collection/is-chargeable";
import type { DatedPayment } from "@/lib/services/message/content";

/** What there is to say, without the link that it carries, and the occasion. */
type ReminderNews = {
  content: { kind: "debit_coming" | "payment_due" | "instalment_missed" } & DatedPayment;
  key: string;
};

/** What the person was told before: all debits at once, and what counts as a contact. */
type Told = { announcedAt: Date | null; contacts: readonly Date[] };

/**
 * All that a plan's dates give reason to say now, whether it has been said or not; nothing outside of contact hours: it is
 * worked out anew when they begin, from the dates as they stand then.
 */
export function remindersOf(
  collection: CollectionFile,
  { announcedAt, contacts }: Told,
  place: ContactPlace,
  now: Date,
): ReminderNews[] {
  const { plan, file } = collection;
  const rules = file.creditor.policy.contact;
  if (plan.status !== "active" || !isContactTime(now, rules, place)) return [];
  const paidBy = paidByOf(collection);
  const today = dateInZone(now, place.timeZone);
  const coming = upcomingOf(collection, paidBy).find(({ on }) =>
    isRemindedBy(today, on, paidBy, rules, place),
  );
  if (coming) {
    if (isAnnouncedLately(announcedAt, paidBy, file.today, place)) return [];
    return [reminderOf(coming, paidBy, collection)];
  }
  // Not written ahead for when the caps leave room: it may be paid by then.
  if (paidBy !== "hand" || firstContactMs(now, rules, place, contacts) > now.getTime()) return [];
  return missedOf(collection, today);
}

/** The newest payment by hand that was missed: what was tried to be collected has its own messages. */
function missedOf({ progress, states, plan }: CollectionFile, today: CalendarDate): ReminderNews[] {
  const missed = progress.instalments.findLast(
    ({ left, number, dueOn }) =>
      isPositive(left) &&
      isMissedNews(today, dueOn) &&
      !states.some((state) => state.number === number),
  );
  if (!missed) return [];
  const { number, dueOn, left } = missed;
  const content = { kind: "instalment_missed" as const, on: dueOn, amount: left };
  // With its day: what was moved and missed again is spoken of again.
  return [{ content, key: `missed:${plan.id}:${number}:${dueOn}` }];
}

/** By hand where nothing is kept, or where what is kept is not charged now. */
function paidByOf({ autopay, mayCollect, record, by }: CollectionFile): PaidBy {
  return autopay === "active" && mayCollect && isChargeable(record) ? by : "hand";
}

type Upcoming = InstalmentProgress & { on: CalendarDate };

/** What is still to be paid, on the day on which it is; of what is collected only what nobody has begun to. */
function upcomingOf({ progress, states }: CollectionFile, paidBy: PaidBy): Upcoming[] {
  const isBegun = (number: number) => states.some((state) => state.number === number);
  return progress.instalments
    .filter(({ left, number }) => isPositive(left) && (paidBy === "hand" || !isBegun(number)))
    .map((instalment) => ({
      ...instalment,
      on: paidBy === "hand" ? instalment.dueOn : takenOn(instalment.dueOn),
    }));
}

function reminderOf({ number, on, left }: Upcoming, paidBy: PaidBy, { plan }: CollectionFile) {
  const kind = paidBy === "hand" ? ("payment_due" as const) : ("debit_coming" as const);
  // With its day: what was moved is spoken of again.
  return { content: { kind, on, amount: left }, key: `remind:${plan.id}:${number}:${on}` };
}

/** All debits were announced to the person so short a time ago that it would be the same again. */
function isAnnouncedLately(
  announcedAt: Date | null,
  paidBy: PaidBy,
  today: CalendarDate,
  { timeZone }: ContactPlace,
): boolean {
  if (paidBy !== "sepa_debit" || !announcedAt) return false;
  return dateInZone(announcedAt, timeZone) > addDays(today, -ANNOUNCED_LATELY_DAYS);
}
