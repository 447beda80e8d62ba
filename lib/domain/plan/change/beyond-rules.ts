import { addMoney } from "@/lib/domain/money/add-money";
import { multiplyMoney } from "@/lib/domain/money/multiply-money";
import type { ChangeFacts } from "./facts";

/** A year either way is room enough for a date that two people have spoken about. */
const MOVE_DAYS_MAX = 366;
const MONTHS_MAX = 120;

/**
 * The same facts for a person who decides: the creditor's own limits do not bind them. What no decision can change stays:
 * money that is being taken, the day by which a bank must know, the least that can be paid at once, the total.
 */
export function beyondRules(facts: ChangeFacts): ChangeFacts {
  const { terms, limits } = facts;
  return {
    ...facts,
    rules: { moveDaysMax: MOVE_DAYS_MAX, movesPerInstalmentMax: 99, paidPerSkip: 0 },
    limits: {
      ...limits,
      monthsMax: Math.max(limits.monthsMax, MONTHS_MAX),
      instalmentMin: limits.paymentMin,
      payDays: { from: 1, to: 28 },
    },
    // More than any instalment could be: what is affordable was spoken about.
    affordable: multiplyMoney(
      addMoney(terms.total, terms.instalment),
      { numerator: 100n, denominator: 1n },
      "down",
    ),
    changes: facts.changes.filter(({ kind }) => kind === "extra"),
  };
}
