import { invariant } from "@/lib/domain/invariant";
import { subtractMoney } from "@/lib/domain/money/add-money";
import { compareMoney } from "@/lib/domain/money/compare-money";
import { isPositive, type Money, zeroMoney } from "@/lib/domain/money/money";
import { multiplyMoney } from "@/lib/domain/money/multiply-money";
import type { RulePack } from "./rule-pack";

/** What a rule looks at; amounts are monthly. */
export type AffordabilityFacts = Readonly<{
  income: Money;
  spending: Money;
  /** What a plan asks for at least each month: less than that cannot be agreed without a person. */
  leastMonthly: Money;
}>;

export type Verdict = "surplus" | "tight" | "deficit";

/** A line of the arithmetic, in the order in which it is explained; keys are message keys. */
export type WorkingLine = Readonly<{
  key: "income" | "spending" | "disposable" | "recommended_max";
  money: Money;
}>;

export type Assessment = Readonly<{
  rulePack: Readonly<{ id: string; version: string; shareMaxPercent: number }>;
  /** deficit: nothing is left. tight: something is, but less than a plan asks for. */
  verdict: Verdict;
  disposable: Money;
  /** The most that we advise to pay in a month; zero in a deficit. */
  recommendedMax: Money;
  /** What nobody may promise, because it is not there: all that is left in a month. */
  ceiling: Money;
  /** Spending comes negative, so that the lines add up as shown. */
  working: readonly WorkingLine[];
}>;

/** What a person can afford each month, with the working shown. */
export function assess(pack: RulePack, facts: AffordabilityFacts): Assessment {
  const { shareMaxPercent } = pack;
  invariant(shareMaxPercent >= 1 && shareMaxPercent <= 100, "a share is from 1 to 100 percent");
  const zero = zeroMoney(facts.income.currency);
  const disposable = subtractMoney(facts.income, facts.spending);
  const ceiling = isPositive(disposable) ? disposable : zero;
  const share = { numerator: BigInt(shareMaxPercent), denominator: 100n };
  const recommendedMax = multiplyMoney(ceiling, share, "down");
  return {
    rulePack: { id: pack.id, version: pack.version, shareMaxPercent },
    verdict: verdictOf(ceiling, recommendedMax, facts.leastMonthly),
    disposable,
    recommendedMax,
    ceiling,
    working: [
      { key: "income", money: facts.income },
      { key: "spending", money: subtractMoney(zero, facts.spending) },
      { key: "disposable", money: disposable },
      { key: "recommended_max", money: recommendedMax },
    ],
  };
}

function verdictOf(ceiling: Money, recommendedMax: Money, leastMonthly: Money): Verdict {
  if (!isPositive(ceiling)) return "deficit";
  return compareMoney(recommendedMax, leastMonthly) < 0 ? "tight" : "surplus";
}
