import { fromMonthly } from "@/lib/domain/calendar/to-monthly";
import { compareMoney } from "@/lib/domain/money/compare-money";
import type { Money } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import type { ChangedPlan, ChangeFacts } from "./facts";
import { replaceInstalments, wholeInstalments } from "./open-instalments";
import { spreadRest } from "./spread-rest";
import type { ChangeRefusal } from "./wish";

/**
 * Another amount for what is still to come, on the same dates: fewer of them or more. It rests on a budget made since the
 * plan was agreed. Errors: `budget_missing`, `nothing_to_change`, `amount_same`, `above_affordable`,
 * `instalment_too_small`, `too_long`.
 */
export function changeAmount(
  { amount }: { amount: Money },
  facts: ChangeFacts,
): Result<ChangedPlan, ChangeRefusal> {
  const allowed = mayChangeAmount(facts);
  if (!allowed.ok) return allowed;
  const whole = wholeInstalments(facts);
  const [first, ...others] = whole.map(({ dueOn }) => dueOn);
  if (!first) return err("nothing_to_change");
  if (compareMoney(amount, facts.terms.instalment) === 0) return err("amount_same");
  if (isAboveAffordable(amount, facts)) return err("above_affordable");
  const terms = { ...facts.terms, instalment: amount };
  const rest = spreadRest(whole, terms, [first, ...others], facts);
  if (!rest.ok) return rest;
  return ok({ terms, instalments: replaceInstalments(facts, whole, rest.value), number: null });
}

/** Whether the amount may be changed now. Errors: `nothing_to_change`, `budget_missing`. */
export function mayChangeAmount(facts: ChangeFacts): Result<null, ChangeRefusal> {
  if (wholeInstalments(facts).length === 0) return err("nothing_to_change");
  return facts.affordable === null ? err("budget_missing") : ok(null);
}

/** Paying less than now is never too much. */
function isAboveAffordable(amount: Money, { terms, affordable }: ChangeFacts): boolean {
  if (!affordable || compareMoney(amount, terms.instalment) < 0) return false;
  return compareMoney(amount, fromMonthly(affordable, terms.frequency, "down")) > 0;
}
