import { addMoney } from "@/lib/domain/money/add-money";
import type { Money } from "@/lib/domain/money/money";
import { ok, type Result } from "@/lib/domain/result";
import { planProgress } from "../progress";
import { changePlan } from "./change-plan";
import type { ChangedPlan, ChangeFacts } from "./facts";
import type { ChangeRefusal, ChangeWish, Spread } from "./wish";

/** What to try; null leaves a thing as it is. */
export type Trial = Readonly<{
  extra: Money | null;
  spread: Spread;
  amount: Money | null;
  payDay: number | null;
}>;

/**
 * What a plan would be: first money paid today, then another amount, then another day. Allowances and the budget are left
 * out, because trying costs nothing; the creditor's limits are not. Errors: those of each change.
 */
export function simulate(
  { extra, spread, amount, payDay }: Trial,
  facts: ChangeFacts,
): Result<ChangeFacts, ChangeRefusal> {
  const { frequency } = facts.terms;
  const wishes: ChangeWish[] = [
    ...(extra ? [{ kind: "extra", spread } as const] : []),
    ...(amount ? [{ kind: "amount", amount } as const] : []),
    ...(payDay === null ? [] : [{ kind: "rhythm", frequency, payDay, weekday: null } as const]),
  ];
  let now: ChangeFacts = paying(extra, { ...facts, changes: [], affordable: facts.terms.total });
  for (const wish of wishes) {
    const changed = changePlan(wish, now);
    if (!changed.ok) return changed;
    now = after(changed.value, now);
  }
  return ok(now);
}

function paying(extra: Money | null, facts: ChangeFacts): ChangeFacts {
  if (!extra) return facts;
  return after({ ...facts, number: null }, { ...facts, arrived: addMoney(facts.arrived, extra) });
}

/** The facts as they would be with another schedule. */
function after({ terms, instalments }: ChangedPlan, facts: ChangeFacts): ChangeFacts {
  const paid = addMoney(facts.arrived, facts.onItsWay);
  const progress = planProgress(instalments, paid, facts.today);
  const numbers = instalments.map(({ number }) => number);
  return {
    ...{
      ...facts,
      terms,
      nextNumber: Math.max(facts.nextNumber, ...numbers.map((each) => each + 1)),
    },
    instalments: progress.instalments.map((each) => ({
      ...each,
      collection:
        facts.instalments.find(({ number }) => number === each.number)?.collection ?? "none",
    })),
  };
}
