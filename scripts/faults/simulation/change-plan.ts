// People change their plan by themselves: another day, a date moved or left out, money paid early put to use; pressed twice
// by some, from what another phone has changed meanwhile by others, and undone by some.
import { randomUUID } from "node:crypto";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { PLAN_FREQUENCIES } from "@/lib/domain/calendar/frequency";
import { isPositive, money } from "@/lib/domain/money/money";
import { changePlan } from "@/lib/domain/plan/change/change-plan";
import type { ChangeFacts } from "@/lib/domain/plan/change/facts";
import { CHANGE_KINDS, type ChangeWish, SPREADS } from "@/lib/domain/plan/change/wish";
import { CHANGE_READS, changeablePlanOf } from "@/lib/services/change/changeable-plan";
import { makeChange } from "@/lib/services/change/make-change";
import { seenOf } from "@/lib/services/change/plan-version";
import { undoChange } from "@/lib/services/change/undo-change";
import type { Random } from "@/scripts/faults/random";
import { readPayer } from "@/scripts/testing/read-as";
import { act } from "./act";
import type { SimulatedPerson } from "./make-person";
import type { World } from "./world";

const UNDO_CHANCE = 0.25;
/** What a newer budget advises a month. */
const AFFORDABLE = money(30_000n, "EUR");

/** A wish, what its page would show, and the yes to it. */
export async function changeOwnPlan(world: World): Promise<void> {
  const { random } = world;
  const person = random.pick(world.people);
  const facts = await factsOf(world, person);
  if (!facts) return;
  const wish = wishOf(random, facts);
  const changed = changePlan(wish, facts);
  if (!changed.ok) return;
  const seen = seenOf(facts, changed.value);
  const idempotencyKey = randomUUID();
  for (let presses = random.between(1, 2); presses > 0; presses -= 1) {
    const { actor, planId } = person;
    const debtor = { actor, debtorId: actor.debtorId };
    const made = await act(world, `plan: ${wish.kind}`, () => {
      const now = world.clock.now();
      return makeChange({
        debtor,
        planId,
        wish,
        seen,
        idempotencyKey,
        affordable: AFFORDABLE,
        now,
      });
    });
    if (made.kind !== "done" || !made.value.ok || !random.chance(UNDO_CHANCE)) continue;
    const { changeId } = made.value.value;
    const undoing = { debtor, changeId, idempotencyKey: randomUUID() };
    await act(world, "plan: undo", () => undoChange({ ...undoing, now: world.clock.now() }));
  }
}

async function factsOf(world: World, { actor, planId }: SimulatedPerson) {
  const read = await readPayer(actor, CHANGE_READS);
  const changeable = changeablePlanOf(read, AFFORDABLE, world.clock.now());
  return changeable?.collection.plan.id === planId ? changeable.facts : null;
}

function wishOf(random: Random, facts: ChangeFacts): ChangeWish {
  const kind = random.pick(CHANGE_KINDS);
  const open = facts.instalments.filter(({ left }) => isPositive(left));
  const one = random.pick(open.length > 0 ? open : facts.instalments);
  switch (kind) {
    case "move":
      return { kind, number: one.number, to: addDays(one.dueOn, random.between(-10, 14)) };
    case "skip":
      return { kind, number: one.number };
    case "rhythm": {
      const frequency = random.pick(PLAN_FREQUENCIES);
      return { kind, frequency, payDay: random.between(1, 28), weekday: random.between(1, 7) };
    }
    case "extra":
      return { kind, spread: random.pick(SPREADS) };
    case "amount":
      return { kind, amount: money(BigInt(random.between(1_000, 30_000)), "EUR") };
  }
}
