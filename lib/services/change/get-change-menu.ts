import "server-only";
import { isPositive, type Money } from "@/lib/domain/money/money";
import { mayChangeAmount } from "@/lib/domain/plan/change/change-amount";
import { mayChangeRhythm } from "@/lib/domain/plan/change/change-rhythm";
import type { ChangeFacts } from "@/lib/domain/plan/change/facts";
import { moveDates } from "@/lib/domain/plan/change/move-instalment";
import { maySkip } from "@/lib/domain/plan/change/skip-instalment";
import { earlyMoney } from "@/lib/domain/plan/change/spread-early-money";
import { CHANGE_KINDS, type ChangeKind, type ChangeRefusal } from "@/lib/domain/plan/change/wish";
import { type ChangeReader, changeableBy, type Detour, NO_PLAN } from "./change-page";

/** What a sentence about the creditor's rules needs. */
export type RuleFigures = { moveDaysMax: number; paidPerSkip: number; cutOffBankDays: number };

export type ChangeMenu = {
  kind: "open";
  /** A hold stands in the way of all of them. */
  isHeld: boolean;
  /** Each kind, and why it is not for now; null where it is. */
  choices: { kind: ChangeKind; refusal: ChangeRefusal | null }[];
  rules: RuleFigures;
  /** Paid for dates that are still ahead; null where nothing is. */
  early: Money | null;
  hasHistory: boolean;
};

/** Read model of the ways to change a plan: what is possible now, and what is not and why. */
export function getChangeMenu(debtor: ChangeReader, now: Date): ChangeMenu | Detour {
  const changeable = changeableBy(debtor, now);
  if (!changeable) return NO_PLAN;
  const { facts, isHeld, records } = changeable;
  const early = earlyMoney(facts);
  return {
    ...{ kind: "open", isHeld, rules: debtor.creditor.policy.change },
    choices: CHANGE_KINDS.map((kind) => ({ kind, refusal: refusalOf(kind, facts) })),
    early: early.ok ? early.value : null,
    hasHistory: records.length > 0,
  };
}

/** Why a kind of change is not for now, whatever the wish; null where it may be. */
export function refusalOf(kind: ChangeKind, facts: ChangeFacts): ChangeRefusal | null {
  switch (kind) {
    case "move":
      return refusalOfMove(facts);
    case "skip":
      return errorOf(maySkip(facts));
    case "rhythm":
      return errorOf(mayChangeRhythm(facts));
    case "extra":
      return errorOf(earlyMoney(facts));
    case "amount":
      return errorOf(mayChangeAmount(facts));
  }
}

const errorOf = (result: { ok: true } | { ok: false; error: ChangeRefusal }) =>
  result.ok ? null : result.error;

/** The one that is due next says why, where none can be moved. */
function refusalOfMove(facts: ChangeFacts): ChangeRefusal | null {
  const refusals = facts.instalments
    .filter(({ left }) => isPositive(left))
    .map(({ number }) => errorOf(moveDates(number, facts)));
  return refusals.includes(null) ? null : (refusals[0] ?? "nothing_to_change");
}
