import { allocateMoney } from "@/lib/domain/money/allocate-money";
import { compareMoney, minMoney } from "@/lib/domain/money/compare-money";
import { isPositive, type Money, money } from "@/lib/domain/money/money";
import { err, ok, type Result } from "@/lib/domain/result";
import type { PlanTerms, ScheduledInstalment } from "../terms";
import type { ChangeableInstalment, ChangedPlan, ChangeFacts } from "./facts";
import { isAhead, replaceInstalments, totalMinor } from "./open-instalments";
import type { ChangeRefusal, Spread } from "./wish";

/**
 * Money paid before its time covers the next instalments. Here it becomes an instalment of its own, of today and paid, and
 * what is still to come has fewer instalments (`shorten`) or smaller ones (`lower`); the next date stays. Errors:
 * `nothing_paid_early`, `money_on_its_way`, `instalment_too_small`.
 */
export function spreadEarlyMoney(
  { spread }: { spread: Spread },
  facts: ChangeFacts,
): Result<ChangedPlan, ChangeRefusal> {
  const early = earlyMoney(facts);
  if (!early.ok) return early;
  const ahead = facts.instalments.filter((each) => isAhead(each, facts));
  const rest =
    spread === "shorten" ? shortened(ahead, early.value, facts) : lowered(ahead, early.value);
  const least = minMoney(facts.limits.instalmentMin, facts.terms.instalment);
  const [first] = rest;
  if (!first || (spread === "lower" && compareMoney(first.amount, least) < 0)) {
    return err("instalment_too_small");
  }
  const number = facts.nextNumber;
  const paid = { number, dueOn: facts.today, amount: early.value };
  const instalments = replaceInstalments(facts, ahead, [paid, ...rest]);
  return ok({ terms: termsAfter(spread, first, facts.terms), instalments, number });
}

/** How much has been paid for dates that are still ahead. Errors: `nothing_paid_early`, `money_on_its_way`. */
export function earlyMoney(facts: ChangeFacts): Result<Money, ChangeRefusal> {
  if (isPositive(facts.onItsWay)) return err("money_on_its_way");
  const ahead = facts.instalments.filter((each) => isAhead(each, facts));
  const isBehind = facts.instalments.some((each) => isPositive(each.left) && !isAhead(each, facts));
  const leftMinor = ahead.reduce((sum, { left }) => sum + left.amountMinor, 0n);
  const earlyMinor = totalMinor(ahead) - leftMinor;
  // Less than the least payment is what a rounding left.
  const isWorth = earlyMinor >= facts.limits.paymentMin.amountMinor && leftMinor > 0n;
  return isBehind || !isWorth
    ? err("nothing_paid_early")
    : ok(money(earlyMinor, facts.terms.total.currency));
}

/** Taken from the end. A last instalment below the least payment goes with the one before it. */
function shortened(
  ahead: readonly ChangeableInstalment[],
  early: Money,
  { limits }: ChangeFacts,
): ScheduledInstalment[] {
  let goneMinor = early.amountMinor;
  const kept = ahead.toReversed().flatMap((each): ScheduledInstalment[] => {
    const taken = minMoney(money(goneMinor, early.currency), each.amount);
    goneMinor -= taken.amountMinor;
    const amount = money(each.amount.amountMinor - taken.amountMinor, early.currency);
    return isPositive(amount) ? [{ ...each, amount }] : [];
  });
  const [last, before, ...others] = kept;
  if (!(last && before) || compareMoney(last.amount, limits.paymentMin) >= 0) {
    return kept.toReversed();
  }
  const amount = money(before.amount.amountMinor + last.amount.amountMinor, early.currency);
  return [{ ...before, amount }, ...others].toReversed();
}

/** Equal to a cent, on the same dates. */
function lowered(ahead: readonly ChangeableInstalment[], early: Money): ScheduledInstalment[] {
  if (ahead.length === 0) return [];
  const rest = money(totalMinor(ahead) - early.amountMinor, early.currency);
  const amounts = allocateMoney(
    rest,
    ahead.map(() => 1n),
  );
  return ahead.flatMap((each, index) => {
    const amount = amounts[index];
    return amount && isPositive(amount) ? [{ ...each, amount }] : [];
  });
}

const termsAfter = (
  spread: Spread,
  { amount }: ScheduledInstalment,
  terms: PlanTerms,
): PlanTerms => (spread === "lower" ? { ...terms, instalment: amount } : terms);
