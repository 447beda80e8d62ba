import "server-only";
import { addBankDays } from "@/lib/domain/calendar/bank-days";
import { addDays } from "@/lib/domain/calendar/date-arithmetic";
import { type AfterFailure, afterFailure } from "@/lib/domain/collection/after-failure";
import { beginsOn } from "@/lib/domain/collection/collection-day";
import type { CollectionState } from "@/lib/domain/collection/collection-state";
import { canCollectionMove } from "@/lib/domain/collection/collection-status";
import { standingOf } from "@/lib/domain/collection/standing";
import { invariant } from "@/lib/domain/invariant";
import { isPositive } from "@/lib/domain/money/money";
import { isPaymentStatus } from "@/lib/domain/payment/status";
import type { InstalmentProgress } from "@/lib/domain/plan/progress";
import type { CollectedPlan, CollectionFile } from "./collection-file";
import { endOf, remedyOf } from "./remedy-of";
import { waitOf } from "./wait-of";

/** The states that are to be kept anew, in the order of their numbers: those that the facts have moved. */
export function movedStates(collection: CollectionFile): CollectionState[] {
  return collection.progress.instalments.flatMap((instalment) => {
    const { number } = instalment;
    const state = collection.states.find((known) => known.number === number) ?? null;
    const standing = standingOf({
      ...{ state, isCovered: !isPositive(instalment.left) },
      isDue: hasCome(instalment, collection),
      isWaitOver: isWaitOver(number, collection),
      ...attemptFacts(number, collection),
    });
    if (!standing || isSame(state, standing)) return [];
    const isLegal =
      !state ||
      state.status === standing.status ||
      canCollectionMove(state.status, standing.status);
    invariant(isLegal, `a collection never goes from ${state?.status} to ${standing.status}`);
    return [{ ...standing, number, attempts: state?.attempts ?? 0 }];
  });
}

const hasCome = ({ dueOn }: InstalmentProgress, { by, file }: CollectionFile): boolean =>
  beginsOn(dueOn, by) <= file.today;

/** Who may not be asked for anything now is not late either. */
function isWaitOver(number: number, collection: CollectionFile): boolean {
  const wait = waitOf(number, collection);
  return collection.mayCollect && wait !== null && wait.endsOn <= collection.file.today;
}

function isSame(
  state: CollectionState | null,
  standing: Omit<CollectionState, "number" | "attempts">,
) {
  return (
    state?.status === standing.status &&
    state.nextAttemptOn === standing.nextAttemptOn &&
    state.reason === standing.reason
  );
}

function attemptFacts(number: number, collection: CollectionFile) {
  const { record, file } = collection;
  const attempts = record.attempts.filter((attempt) => attempt.number === number);
  const last = attempts.at(-1);
  return {
    attempt: last ? { end: endOfAttempt(last), reason: last.failureCode } : null,
    nextTryOn: addBankDays(addDays(file.today, 1), 0),
    afterFailure: failureOf(attempts, collection),
  };
}

function endOfAttempt({ status, failureCode }: CollectedPlan["attempts"][number]) {
  invariant(isPaymentStatus(status), "a stored payment has a known status");
  const end = endOf(status);
  // Ended after the bank had said no.
  return end === "stopped" && failureCode !== null ? "failed" : end;
}

function failureOf(
  attempts: CollectedPlan["attempts"],
  { record, file, plan }: CollectionFile,
): AfterFailure {
  const isUsable = record.method?.status === "active";
  return afterFailure({
    remedy: isUsable ? remedyOf(attempts.at(-1)?.failureCode ?? null) : "other_method",
    failures: attempts.filter(({ failureCode }) => failureCode !== null).length,
    failedOn: file.today,
    isFrequent: plan.frequency === "weekly" || plan.frequency === "fortnightly",
    policy: file.creditor.policy.autopay,
  });
}
