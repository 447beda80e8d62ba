import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { choicesAt, doorOf, type GuideName, readPath } from "@/lib/domain/conversation/guide";
import type { Money } from "@/lib/domain/money/money";
import { planProgress } from "@/lib/domain/plan/progress";
import { debtorFileOf, FILE } from "@/lib/services/account/debtor-file";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { arrivedFor, coveredBy } from "@/lib/services/plan/plan-cover";
import { newestPlan, scheduleOfRecord } from "@/lib/services/plan/plan-record";

/** What the page reads beside the session. */
export const GUIDE_PAGE = FILE;

export type GuidePage = {
  /** The way here, without the start. */
  path: GuideName[];
  at: GuideName;
  choices: GuideName[];
  door: string | null;
  balance: Money;
  /** The next payment of a plan that is followed; null where there is none. */
  next: { on: CalendarDate; amount: Money } | null;
};

/** Read model of one screen of the guided questions; null where the address is no way through them. */
export function getGuidePage(
  debtor: ReadDebtor<typeof GUIDE_PAGE>,
  names: readonly string[],
  now: Date,
): GuidePage | null {
  const path = readPath(names);
  if (!path) return null;
  const at = path.at(-1) ?? "start";
  const file = debtorFileOf(debtor, now);
  const plan = newestPlan(file, ["active"]);
  const progress =
    plan && planProgress(scheduleOfRecord(plan), coveredBy(plan), file.today, arrivedFor(plan));
  const next = progress?.next;
  return {
    ...{ path, at, choices: choicesAt(at, Boolean(plan)), door: doorOf(at), balance: file.balance },
    next: next ? { on: next.dueOn, amount: next.left } : null,
  };
}
