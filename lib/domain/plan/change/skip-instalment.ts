import { nextOccurrence } from "@/lib/domain/calendar/occurrence";
import { isPositive } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import type { ChangedPlan, ChangeFacts } from "./facts";
import { openInstalments, replaceInstalments } from "./open-instalments";
import type { ChangeRefusal } from "./wish";

/**
 * Skips one instalment: from it on, each takes the date of the one that follows it, and the last one comes a period
 * later. No amount changes. Errors: `no_skip_left`, `nothing_to_change`, `instalment_unknown` (also one that is paid or
 * too near).
 */
export function skipInstalment(
  { number }: { number: number },
  facts: ChangeFacts,
): Result<ChangedPlan, ChangeRefusal> {
  const allowed = maySkip(facts);
  if (!allowed.ok) return allowed;
  const open = openInstalments(facts);
  const index = open.findIndex((each) => each.number === number);
  if (index < 0) return err("instalment_unknown");
  const later = open.slice(index).map((each, place, all) => ({
    ...each,
    dueOn: all[place + 1]?.dueOn ?? nextOccurrence(each.dueOn, facts.terms),
  }));
  const instalments = replaceInstalments(facts, later, later);
  return ok({ terms: facts.terms, instalments, number });
}

/** Whether one may be skipped now. Errors: `nothing_to_change`, `no_skip_left`. */
export function maySkip(facts: ChangeFacts): Result<null, ChangeRefusal> {
  if (openInstalments(facts).length === 0) return err("nothing_to_change");
  return skipsLeft(facts) > 0 ? ok(null) : err("no_skip_left");
}

/** How many instalments may still be skipped. Money paid early in one go is one payment, not an instalment. */
export function skipsLeft({ instalments, changes, rules }: ChangeFacts): number {
  if (rules.paidPerSkip === 0) return instalments.length;
  const early = changes.filter(({ kind }) => kind === "extra").map((made) => made.number);
  const paid = instalments.filter(
    ({ number, left }) => !isPositive(left) && !early.includes(number),
  );
  const skipped = changes.filter(({ kind }) => kind === "skip");
  return Math.max(0, Math.floor(paid.length / rules.paidPerSkip) - skipped.length);
}
