import { invariant } from "@/lib/domain/invariant";
import { err, type Result } from "@/lib/domain/result";
import { changeAmount } from "./change-amount";
import { changeRhythm } from "./change-rhythm";
import type { ChangedPlan, ChangeFacts } from "./facts";
import { moveInstalment } from "./move-instalment";
import { totalMinor } from "./open-instalments";
import { skipInstalment } from "./skip-instalment";
import { spreadEarlyMoney } from "./spread-early-money";
import { changedNumbers } from "./undo";
import type { ChangeRefusal, ChangeWish } from "./wish";

/** The plan as a wish would leave it, or why it is not made without a person: see each kind. Changes nothing. */
export function changePlan(
  wish: ChangeWish,
  facts: ChangeFacts,
): Result<ChangedPlan, ChangeRefusal> {
  const changed = attempt(wish, facts);
  if (!changed.ok) return changed;
  const { instalments } = changed.value;
  invariant(
    totalMinor(instalments) === totalMinor(facts.instalments),
    "no change of a plan changes its total",
  );
  const isSame = changedNumbers({ before: facts.instalments, after: instalments }).length === 0;
  return isSame ? err("nothing_to_change") : changed;
}

function attempt(wish: ChangeWish, facts: ChangeFacts): Result<ChangedPlan, ChangeRefusal> {
  switch (wish.kind) {
    case "move":
      return moveInstalment(wish, facts);
    case "skip":
      return skipInstalment(wish, facts);
    case "rhythm":
      return changeRhythm(wish, facts);
    case "extra":
      return spreadEarlyMoney(wish, facts);
    case "amount":
      return changeAmount(wish, facts);
  }
}
