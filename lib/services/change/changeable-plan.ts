import "server-only";
import { takenOn } from "@/lib/domain/collection/collection-day";
import type { CollectionState } from "@/lib/domain/collection/collection-state";
import { lastChangeOn } from "@/lib/domain/collection/last-change";
import { subtractMoney } from "@/lib/domain/money/add-money";
import { isPositive, type Money } from "@/lib/domain/money/money";
import type { ChangeableInstalment, ChangeFacts } from "@/lib/domain/plan/change/facts";
import { COLLECTION } from "@/lib/services/collection/collected-plan";
import {
  type CollectionFile,
  type CollectionReader,
  collectionFileOf,
} from "@/lib/services/collection/collection-file";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { arrivedFor, coveredBy } from "@/lib/services/plan/plan-cover";
import { planLimits } from "@/lib/services/plan/plan-limits";
import { currencyOf, scheduleOfRecord, termsOfRecord } from "@/lib/services/plan/plan-record";
import { madeChanges } from "./made-changes";
import { type ChangeRecord, PLAN_CHANGES } from "./store";

/** All that decides what may be changed of a person's plan, but for their budget. */
export const CHANGE_READS = { ...COLLECTION, changes: PLAN_CHANGES };

export type ChangeReader = CollectionReader &
  ReadDebtor<Pick<typeof CHANGE_READS, "file" | "collected" | "changes">>;

/** A plan that is followed, with what decides about changing it. */
export type ChangeablePlan = {
  collection: CollectionFile;
  facts: ChangeFacts;
  /** Of this plan, in the order in which they were made. */
  records: readonly ChangeRecord[];
  /** A hold stands in the way: a person looks first. */
  isHeld: boolean;
};

/** Null where no plan is followed. `affordable`: what a newer budget advises each month. */
export function changeablePlanOf(
  debtor: ChangeReader,
  affordable: Money | null,
  now: Date,
): ChangeablePlan | null {
  const collection = collectionFileOf(debtor, now);
  if (collection?.plan.status !== "active") return null;
  const { plan, file } = collection;
  const records = debtor.read.changes.filter(({ planId }) => planId === plan.id);
  const own = file.accounts.filter(
    ({ reference, balance }) => isPositive(balance) && plan.accountReferences.includes(reference),
  );
  return {
    ...{ collection, records, isHeld: !own.every(({ effects }) => effects.newPlan) },
    facts: factsOf(collection, records, affordable),
  };
}

function factsOf(
  collection: CollectionFile,
  records: readonly ChangeRecord[],
  affordable: Money | null,
): ChangeFacts {
  const { plan, file, progress, states, autopay, by } = collection;
  const { policy } = file.creditor;
  const arrived = arrivedFor(plan);
  const taken = autopay === "active" ? by : null;
  return {
    ...{ terms: termsOfRecord(plan), today: file.today, arrived, affordable },
    onItsWay: subtractMoney(coveredBy(plan), arrived),
    instalments: progress.instalments.map(
      ({ number, dueOn, amount, left }): ChangeableInstalment => ({
        ...{ number, dueOn, amount, left },
        collection: standingIn(states.find((state) => state.number === number)),
      }),
    ),
    rules: policy.change,
    limits: planLimits(policy, currencyOf(plan)),
    lastChangeOn: (dueOn) => lastChangeOn(dueOn, taken, policy.change.cutOffBankDays),
    takenOn: taken === null ? (dueOn) => dueOn : takenOn,
    nextNumber: nextNumber(collection, records),
    changes: madeChanges(records),
  };
}

function standingIn(state: CollectionState | undefined): ChangeableInstalment["collection"] {
  switch (state?.status) {
    case undefined:
      return "none";
    case "under_way":
      return "under_way";
    case "collected":
    case "settled_otherwise":
      return "over";
    case "retrying":
    case "awaiting_person":
    case "unresolved":
      return "waiting";
  }
}

/** Payments and attempts are known by the number of their instalment: none is ever given to another one. */
function nextNumber({ plan }: CollectionFile, records: readonly ChangeRecord[]): number {
  const schedules = records.flatMap(({ before, after }) => [before.instalments, after.instalments]);
  const numbers = [scheduleOfRecord(plan), ...schedules].flatMap((all) =>
    all.map(({ number }) => number),
  );
  return Math.max(0, ...numbers) + 1;
}
