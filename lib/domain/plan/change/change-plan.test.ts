import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addDays, daysBetween } from "@/lib/domain/calendar/date-arithmetic";
import { PLAN_FREQUENCIES } from "@/lib/domain/calendar/frequency";
import { isPositive } from "@/lib/domain/money/money";
import { euros, factsOf, type Plan } from "@/scripts/testing/plan-facts";
import { buildSchedule } from "../build-schedule";
import { planProgress } from "../progress";
import type { PlanTerms } from "../terms";
import { changePlan } from "./change-plan";
import type { ChangedPlan, ChangeFacts } from "./facts";
import { moveDates } from "./move-instalment";
import { totalMinor } from "./open-instalments";
import { changedNumbers, undoableUntil } from "./undo";
import { CHANGE_KINDS, type ChangeWish, SPREADS } from "./wish";

const anyPlan = fc
  .record({
    instalmentMinor: fc.bigInt({ min: 1_000n, max: 20_000n }),
    count: fc.integer({ min: 1, max: 24 }),
    remainderMinor: fc.bigInt({ min: 0n, max: 900n }),
    frequency: fc.constantFrom(...PLAN_FREQUENCIES),
    payDay: fc.integer({ min: 1, max: 28 }),
    start: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ instalmentMinor, count, remainderMinor, frequency, payDay, start }): Plan => {
    const terms: PlanTerms = {
      total: euros(instalmentMinor * BigInt(count) + remainderMinor),
      instalment: euros(instalmentMinor),
      ...{ frequency, payDay: frequency === "monthly" ? payDay : null },
      firstOn: addDays(calendarDate("2026-01-01"), start),
    };
    return { terms, instalments: buildSchedule(terms, euros(100n)) };
  });

const anyWish: fc.Arbitrary<{ kind: (typeof CHANGE_KINDS)[number]; pick: number; day: number }> =
  fc.record({
    kind: fc.constantFrom(...CHANGE_KINDS),
    pick: fc.integer({ min: 0, max: 40 }),
    day: fc.integer({ min: -30, max: 60 }),
  });

/** A wish about what is there, possible or not. */
function wishOf(
  { kind, pick, day }: { kind: (typeof CHANGE_KINDS)[number]; pick: number; day: number },
  { instalments }: ChangeFacts,
): ChangeWish {
  const one = instalments[pick % instalments.length];
  const number = one?.number ?? 0;
  switch (kind) {
    case "move":
      return { kind, number, to: addDays(one?.dueOn ?? calendarDate("2026-01-01"), day) };
    case "skip":
      return { kind, number };
    case "rhythm": {
      const frequency = PLAN_FREQUENCIES[pick % PLAN_FREQUENCIES.length] ?? "monthly";
      return {
        kind,
        frequency,
        payDay: (Math.abs(day) % 28) + 1,
        weekday: [null, 1, 5][pick % 3] ?? null,
      };
    }
    case "extra":
      return { kind, spread: SPREADS[pick % 2] ?? "lower" };
    case "amount":
      return { kind, amount: euros(BigInt(pick) * 700n + 300n) };
  }
}

const byNumber = ({ instalments }: Pick<ChangedPlan, "instalments">) =>
  new Map(instalments.map((each) => [each.number, each]));

/** What must be true of any plan that a change made. */
function holds(changed: ChangedPlan, facts: ChangeFacts): void {
  expect(totalMinor(changed.instalments)).toBe(totalMinor(facts.instalments));
  expect(changed.terms.total).toEqual(facts.terms.total);
  expect(changed.instalments.every(({ amount }) => isPositive(amount))).toBe(true);
  const numbers = changed.instalments.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);

  expectForwards(changed, facts);
  expectUntouched(changed, facts);
}

/** What is still to be paid goes strictly forwards. */
function expectForwards(changed: ChangedPlan, facts: ChangeFacts): void {
  const paid = facts.arrived;
  const after = planProgress(changed.instalments, paid, facts.today).instalments;
  const open = after.filter(({ left, dueOn }) => isPositive(left) && dueOn >= facts.today);
  for (const [index, { dueOn }] of open.entries()) {
    if (index > 0) expect(dueOn > (open[index - 1]?.dueOn ?? dueOn)).toBe(true);
  }
}

/** What is paid or about to be taken is as it was, and nothing is set where it could not be changed again. */
function expectUntouched(changed: ChangedPlan, facts: ChangeFacts): void {
  const now = byNumber(changed);
  for (const each of facts.instalments) {
    const { number, dueOn, amount } = each;
    const isFixed = each.collection === "over" || (dueOn <= facts.today && !isPositive(each.left));
    if (isFixed) expect(now.get(number)).toEqual({ number, dueOn, amount });
    const isClose = dueOn > facts.today && facts.lastChangeOn(dueOn) < facts.today;
    if (isClose) expect(now.get(number)).toEqual({ number, dueOn, amount });
  }
  for (const { number, dueOn } of changed.instalments) {
    const was = facts.instalments.find((each) => each.number === number);
    const isOwn = was?.dueOn === dueOn || dueOn === facts.today;
    if (!isOwn) expect(facts.lastChangeOn(dueOn) >= facts.today).toBe(true);
  }
}

describe("any change of any plan", () => {
  it("keeps the total to the cent, goes forwards, touches nothing paid or about to be taken, however many follow", () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(fc.tuple(anyWish, fc.integer({ min: 0, max: 40 })), { maxLength: 8 }),
        fc.bigInt({ min: 0n, max: 100n }),
        (start, wishes, paidShare) => {
          let plan: Plan = start;
          let nextNumber = start.instalments.length + 1;
          let today = addDays(start.terms.firstOn, -10);
          const paidMinor = (start.terms.total.amountMinor * paidShare) / 100n;
          for (const [wish, days] of wishes) {
            const facts = factsOf(plan, paidMinor, today, { nextNumber });
            const changed = changePlan(wishOf(wish, facts), facts);
            today = addDays(today, days);
            if (!changed.ok) continue;
            holds(changed.value, facts);
            plan = changed.value;
            nextNumber = Math.max(nextNumber, ...plan.instalments.map((each) => each.number + 1));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("can be undone the day it was made, and gives back the very same schedule", () => {
    fc.assert(
      fc.property(anyPlan, anyWish, fc.bigInt({ min: 0n, max: 100n }), (plan, wish, share) => {
        const paidMinor = (plan.terms.total.amountMinor * share) / 100n;
        const facts = factsOf(plan, paidMinor, addDays(plan.terms.firstOn, 45));
        const changed = changePlan(wishOf(wish, facts), facts);
        // Whoever moves what was missed cannot go back to a day that is over.
        if (!changed.ok || wish.kind === "move") return;
        const { instalments: after, number } = changed.value;
        const early = wish.kind === "extra" ? number : null;
        const change = { before: facts.instalments, after, early };
        const then = factsOf({ ...plan, instalments: after }, paidMinor, facts.today);
        expect(undoableUntil(change, then) ?? "").toMatch(/^\d{4}/);
        expect(changedNumbers(change).length).toBeGreaterThan(0);
      }),
    );
  });
});

it("a move never goes further than the rules say", () => {
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: 1, max: 24 }), (plan, number) => {
      const { firstOn } = plan.terms;
      const known = factsOf(plan, 0n, addDays(firstOn, -20));
      const dates = moveDates(number, known);
      const own = plan.instalments.find((each) => each.number === number)?.dueOn ?? firstOn;
      for (const day of dates.ok ? dates.value : []) {
        expect(Math.abs(daysBetween(own, day))).toBeLessThanOrEqual(14);
      }
    }),
  );
});
