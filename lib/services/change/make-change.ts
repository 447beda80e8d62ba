import "server-only";
import { transact } from "@/lib/adapters/db/transaction";
import type { Actor } from "@/lib/domain/actor/actor";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import type { Money } from "@/lib/domain/money/money";
import { beyondRules } from "@/lib/domain/plan/change/beyond-rules";
import { changePlan } from "@/lib/domain/plan/change/change-plan";
import type { ChangeRefusal, ChangeWish } from "@/lib/domain/plan/change/wish";
import { err, ok, type Result } from "@/lib/domain/result";
import { saveStates } from "@/lib/services/collection/store";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { lockDebtor, type Sender } from "@/lib/services/plan/store";
import { attemptAfterMove } from "./attempt-after-move";
import { CHANGE_READS, type ChangeablePlan, changeablePlanOf } from "./changeable-plan";
import { seenOf } from "./plan-version";
import { recordChange } from "./record-change";

/**
 * plan_unknown: not a plan that the person follows. plan_held: a hold stands in the way. changed_meanwhile: the plan is
 * not any more what was shown. idempotency_conflict: the key belongs to another change. Or why it is not made without a
 * person.
 */
export type MakeChangeError =
  | ChangeRefusal
  | "plan_unknown"
  | "plan_held"
  | "changed_meanwhile"
  | "idempotency_conflict";

type Input = {
  debtor: { actor: Actor; debtorId: string };
  planId: string;
  wish: ChangeWish;
  /** What the person was shown: see plan-version.ts. */
  seen: string;
  idempotencyKey: string;
  /** What a budget made since the plan was agreed advises each month. */
  affordable: Money | null;
  /** A person of the creditor's decides: their own limits do not bind them. */
  isDecided?: boolean;
  now: Date;
};

/**
 * Changes the plan as the person has seen and confirmed it, or not at all. All that decides is read under the person's
 * lock: a collection that has begun comes before and stops what it touches, or after and goes by the new dates.
 * Repeating it with the same key changes nothing. Errors: see MakeChangeError.
 */
export function makeChange(input: Input): Promise<Result<{ changeId: string }, MakeChangeError>> {
  refuseImpersonator(input.debtor);
  return transact((sender) => makeChangeWithin(sender, input));
}

/** The same in the transaction of whoever writes more with it. */
export async function makeChangeWithin(
  sender: Sender,
  input: Input,
): Promise<Result<{ changeId: string }, MakeChangeError>> {
  const { debtor, planId, wish, seen, idempotencyKey, affordable, isDecided, now } = input;
  await lockDebtor(sender, debtor.debtorId);
  const read = await readDebtor(debtor.debtorId, CHANGE_READS, { sender });
  const known = read.read.changes.find((each) => each.idempotencyKey === idempotencyKey);
  if (known) return ok({ changeId: known.id });
  const changeable = changeablePlanOf(read, affordable, now);
  if (changeable?.collection.plan.id !== planId) return err("plan_unknown");
  if (changeable.isHeld && !isDecided) return err("plan_held");
  const { facts } = changeable;
  const changed = changePlan(wish, isDecided ? beyondRules(facts) : facts);
  if (!changed.ok) return changed;
  if (seenOf(facts, changed.value) !== seen) return err("changed_meanwhile");
  await moveAttempt(sender, changeable, wish, now);
  const { number } = changed.value;
  const change = { kind: wish.kind, after: changed.value, number, undoesId: null, idempotencyKey };
  return recordChange(sender, { ...read, actor: debtor.actor }, changeable, change, now);
}

/** What could not be taken and is moved is tried again on its new day, where there is a try left. */
async function moveAttempt(
  sender: Sender,
  { collection }: ChangeablePlan,
  wish: ChangeWish,
  now: Date,
): Promise<void> {
  if (wish.kind !== "move") return;
  const state = attemptAfterMove(wish, collection);
  if (state) await saveStates(sender, collection.plan.id, [state], now);
}
