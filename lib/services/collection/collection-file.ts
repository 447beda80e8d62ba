import "server-only";
import { type AutopayStatus, isAutopayStatus } from "@/lib/domain/collection/autopay-status";
import type { CollectedBy } from "@/lib/domain/collection/collection-day";
import type { CollectionState } from "@/lib/domain/collection/collection-state";
import { isCollectionStatus } from "@/lib/domain/collection/collection-status";
import { invariant } from "@/lib/domain/invariant";
import { type Money, money } from "@/lib/domain/money/money";
import { type PlanProgress, planProgress } from "@/lib/domain/plan/progress";
import { type DebtorFile, debtorFileOf } from "@/lib/services/account/debtor-file";
import type { FileAccount } from "@/lib/services/account/file-account";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { coveredBy } from "@/lib/services/plan/plan-cover";
import { currencyOf, type PlanRecord, scheduleOfRecord } from "@/lib/services/plan/plan-record";
import type { COLLECTION } from "./collected-plan";
import { inOrder } from "./in-order";

export type CollectedPlan = NonNullable<ReadDebtor<typeof COLLECTION>["read"]["collected"]>;
export type CollectionReader = ReadDebtor<Pick<typeof COLLECTION, "file" | "collected">>;

/** A person's agreed plan with all that decides about collecting it, on a day of the creditor's. */
export type CollectionFile = {
  file: DebtorFile;
  plan: PlanRecord;
  record: CollectedPlan;
  autopay: AutopayStatus;
  progress: PlanProgress;
  states: CollectionState[];
  by: CollectedBy;
  /** False where a hold forbids to collect any debt of the plan that is still owed, or nobody knows whose it is. */
  mayCollect: boolean;
  /** What may be paid at most: what is owed on debts that may be paid, less what is on its way. Below zero: too much is. */
  roomMinor: bigint;
  minimum: Money;
  /** What is still owed on the plan's debts. */
  owedMinor: bigint;
};

/** Null where no plan is followed or completed. */
export function collectionFileOf(debtor: CollectionReader, now: Date): CollectionFile | null {
  const { collected } = debtor.read;
  const file = debtorFileOf(debtor, now);
  const plan = file.plans.find(({ id }) => id === collected?.id);
  if (!(plan && collected)) return null;
  invariant(isAutopayStatus(collected.autopay), "a stored plan has a known autopay status");
  const accounts = file.accounts.filter(({ reference }) =>
    plan.accountReferences.includes(reference),
  );
  const owed = accounts.filter(({ balance }) => balance.amountMinor > 0n);
  return {
    ...{ file, plan, record: collected, autopay: collected.autopay },
    progress: planProgress(scheduleOfRecord(plan), coveredBy(plan), file.today),
    states: inOrder(collected.states.map(toState), plan),
    by: collected.method?.kind === "sepa_debit" ? "sepa_debit" : "card",
    // All of them: a payment is divided among debts, and what is held must not be settled by it.
    mayCollect: !collected.isContested && owed.every(({ effects }) => effects.collection),
    roomMinor: roomOf(file),
    minimum: money(file.creditor.policy.payment.minimumMinor, currencyOf(plan)),
    owedMinor: totalMinor(accounts),
  };
}

function toState(row: CollectedPlan["states"][number]): CollectionState {
  const { number, status, attempts, nextAttemptOn, reason } = row;
  invariant(isCollectionStatus(status), "a stored collection has a known status");
  return { number, status, attempts, nextAttemptOn, reason };
}

const totalMinor = (accounts: readonly FileAccount[]): bigint =>
  accounts.reduce((sum, { balance }) => sum + balance.amountMinor, 0n);

function roomOf({ accounts, inTransit }: DebtorFile): bigint {
  const payable = accounts.filter(({ effects }) => effects.voluntaryPayment);
  return totalMinor(payable) - inTransit.amountMinor;
}
