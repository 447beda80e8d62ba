// What a hold leaves possible. The one table that collection, payment and plan ask.
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { HoldKind } from "./kind";

/** True means that it may go on. */
export type HoldEffects = Readonly<{
  /** Messages and calls that ask something about the debt. */
  outreach: boolean;
  /** Messages that say what has become of the person's money: receipts, refunds, returns. */
  news: boolean;
  /** Automatic debits of an agreed plan. */
  collection: boolean;
  /** A payment that the person starts. */
  voluntaryPayment: boolean;
  /** Agreeing a plan without a person looking at it. */
  newPlan: boolean;
  /** Adding interest or costs to the debt. */
  newCharges: boolean;
}>;

export type Hold = Readonly<{
  kind: HoldKind;
  startsOn: CalendarDate;
  /** Last day on which it holds; null until released. */
  endsOn: CalendarDate | null;
  releasedAt: Date | null;
}>;

export const NO_HOLD_EFFECTS: HoldEffects = {
  outreach: true,
  news: true,
  collection: true,
  voluntaryPayment: true,
  newPlan: true,
  newCharges: true,
};

const PAUSED: HoldEffects = { ...NO_HOLD_EFFECTS, outreach: false, collection: false };
const NOTHING: HoldEffects = { ...PAUSED, voluntaryPayment: false, newPlan: false };

export const HOLD_EFFECTS: Readonly<Record<HoldKind, HoldEffects>> = {
  // Filing alone forbids nothing by law; a new commitment could harm the file, so a person looks first.
  over_indebtedness_filed: { ...PAUSED, newPlan: false },
  // L722-2 C. conso.: enforcement is suspended. L722-5: the debtor may not pay earlier debts, wholly or partly.
  over_indebtedness_admissible: NOTHING,
  // SI 2020/1311 reg. 7: no contact, interest or enforcement for 60 days; the person may still choose to pay.
  breathing_space: { ...PAUSED, newPlan: false, newCharges: false },
  // A plan acknowledges the whole debt (art. 2240 C. civ.), which is what the person contests.
  dispute: { ...PAUSED, newPlan: false },
  // Our own rule: nothing is asked of someone who said that they cannot pay, but they may come back with a budget.
  hardship: PAUSED,
  // Art. 782 to 784 C. civ.: paying may be read as accepting the estate, so heirs speak to a person first. Who reads the
  // phone or the mailbox of somebody who died is not known: nothing at all is written there.
  deceased: { ...NOTHING, news: false },
};

/** The holds in force on a day: started, not past their end, not released. */
export function activeHolds<T extends Hold>(holds: readonly T[], on: CalendarDate): T[] {
  return holds.filter(
    ({ startsOn, endsOn, releasedAt }) =>
      releasedAt === null && startsOn <= on && (endsOn === null || on <= endsOn),
  );
}

/** What may go on that day under all the holds together: the strictest wins. */
export function effectsOf(holds: readonly Hold[], on: CalendarDate): HoldEffects {
  return activeHolds(holds, on)
    .map(({ kind }) => HOLD_EFFECTS[kind])
    .reduce(strictest, NO_HOLD_EFFECTS);
}

function strictest(a: HoldEffects, b: HoldEffects): HoldEffects {
  return {
    outreach: a.outreach && b.outreach,
    news: a.news && b.news,
    collection: a.collection && b.collection,
    voluntaryPayment: a.voluntaryPayment && b.voluntaryPayment,
    newPlan: a.newPlan && b.newPlan,
    newCharges: a.newCharges && b.newCharges,
  };
}
