import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isPositive, type Money } from "@/lib/domain/money/money";
import type { ChangeFacts } from "@/lib/domain/plan/change/facts";
import { moveDates } from "@/lib/domain/plan/change/move-instalment";
import { openInstalments } from "@/lib/domain/plan/change/open-instalments";
import type { ChangeKind, ChangeRefusal } from "@/lib/domain/plan/change/wish";
import type { FormValues } from "@/lib/services/session/draft";

/** An instalment that is still to be paid, and why it is not to be changed; null where it is. */
export type InstalmentChoice = {
  number: number;
  dueOn: CalendarDate;
  left: Money;
  refusal: ChangeRefusal | null;
};

/** The instalments among which a change picks one; none for changes of all. */
export function instalmentChoices(change: ChangeKind, facts: ChangeFacts): InstalmentChoice[] {
  if (change !== "move" && change !== "skip") return [];
  const open = openInstalments(facts).map(({ number }) => number);
  return facts.instalments
    .filter(({ left }) => isPositive(left))
    .map(({ number, dueOn, left }) => {
      const dates = change === "move" ? moveDates(number, facts) : null;
      const refusal = dates && !dates.ok ? dates.error : null;
      const isClosed = change === "skip" && !open.includes(number);
      return { number, dueOn, left, refusal: isClosed ? "too_late" : refusal };
    });
}

/** The days that are free for an instalment, by its number as it stands in the address; none where that is unknown. */
export function moveDays(typed: FormValues[string] | undefined, facts: ChangeFacts) {
  const chosen = facts.instalments.find(({ number }) => String(number) === typed);
  const dates = chosen ? moveDates(chosen.number, facts) : null;
  return dates?.ok ? dates.value : [];
}
