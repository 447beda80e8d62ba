import "server-only";
import type { Actor } from "@/lib/domain/audit/actor";
import { autopayEventOf } from "@/lib/domain/collection/autopay-status";
import type { CollectionState } from "@/lib/domain/collection/collection-state";
import { auditRow } from "@/lib/services/audit/store";
import { isOpenStatus } from "@/lib/services/payment/open-statuses";
import { toldPlan } from "@/lib/services/plan/decide-on-plan";
import { planEvent } from "@/lib/services/plan/plan-event";
import { moveAutopayOf } from "@/lib/services/plan/store";
import { type CollectionFile, type CollectionReader, collectionFileOf } from "./collection-file";
import { endPlan } from "./end-plan";
import { keyedUuid } from "./keyed-uuid";
import { movedStates } from "./reconcile-states";
import { openCaseOfMissed, queueStopping, type Sender, saveStates } from "./store";

const ACTOR: Actor = { kind: "system", job: "keep-up" };

/**
 * Inside a transaction that holds the person's row: completes or reopens the plan, keeps how each instalment stands,
 * pauses after two in a row that were not paid, and ends attempts that are not needed any more. Answers the plan as it
 * is now, or null where there is none.
 */
export async function keepUp(
  sender: Sender,
  debtor: CollectionReader,
  { isTakenBack, now }: { isTakenBack: boolean; now: Date },
): Promise<CollectionFile | null> {
  const before = collectionFileOf(debtor, now);
  if (!before) return null;
  const moved = movedStates(before);
  await saveStates(sender, before.plan.id, moved, now);
  const collection = { ...before, states: merged(before.states, moved) };
  await queueStopping(sender, needlessAttempts(collection));
  const after = await endPlan(sender, debtor, collection, { isTakenBack, now });
  const cause = pauseCause(after.states, moved);
  if (cause === null || autopayEventOf(after.autopay, "paused") === null) return after;
  await pause(sender, debtor, after, cause, now);
  return { ...after, autopay: "paused" };
}

function merged(states: readonly CollectionState[], moved: readonly CollectionState[]) {
  const all = new Map([...states, ...moved].map((state) => [state.number, state]));
  return [...all.values()].toSorted((a, b) => a.number - b.number);
}

/** Attempts that a browser could still confirm although their instalment is settled. */
function needlessAttempts({ record, states }: CollectionFile): string[] {
  const settled = states.filter(({ status }) => status === "settled_otherwise");
  return record.attempts
    .filter(({ status }) => isOpenStatus(status))
    .filter(({ number }) => settled.some((state) => state.number === number))
    .map(({ id }) => id);
}

/** Why nothing more may be collected without the person's word, and the instalment that shows it. */
type PauseCause = { reason: "missed_instalments" | "taken_back_by_bank"; number: number };

/** Whoever had their bank take an instalment back is not charged for the next as if nothing had happened. */
const TAKEN_BACK_BY_BANK: readonly (string | null)[] = ["returned", "dispute_lost"];

function pauseCause(
  states: readonly CollectionState[],
  moved: readonly CollectionState[],
): PauseCause | null {
  const missed = secondInARow(states, moved);
  if (missed !== null) return { reason: "missed_instalments", number: missed };
  const back = moved.find(
    ({ status, reason }) => status === "unresolved" && TAKEN_BACK_BY_BANK.includes(reason),
  );
  return back ? { reason: "taken_back_by_bank", number: back.number } : null;
}

/** The number of an instalment that has just stayed unpaid, as the one before it has; else null. */
function secondInARow(
  states: readonly CollectionState[],
  moved: readonly CollectionState[],
): number | null {
  const isMissed = ({ status, reason }: CollectionState) =>
    status === "unresolved" && reason !== null;
  const found = moved
    .filter(isMissed)
    .find(({ number }) => states.some((state) => state.number === number - 1 && isMissed(state)));
  return found?.number ?? null;
}

/** Nothing more is collected until the person wants it again; of what was missed somebody speaks with them. */
async function pause(
  sender: Sender,
  debtor: CollectionReader,
  { plan }: CollectionFile,
  { reason, number }: PauseCause,
  now: Date,
): Promise<void> {
  const { debtorId, record } = debtor;
  const { creditorId } = record;
  const details = { plan: plan.id, number, reason };
  const row = { actor: ACTOR, creditorId, debtorId, details, now };
  const opensCase = reason === "missed_instalments";
  if (opensCase) {
    await openCaseOfMissed(sender, {
      ...{ creditorId, debtorId, openedAt: now },
      id: keyedUuid(`case:${plan.id}:${number}`),
      key: keyedUuid(`missed:${plan.id}:${number}`),
    });
  }
  await moveAutopayOf(
    sender,
    { id: plan.id, autopay: "paused" },
    {
      audit: [
        auditRow({ ...row, action: "autopay.paused" }),
        ...(opensCase ? [auditRow({ ...row, action: "case.opened" })] : []),
      ],
      outbox: [
        planEvent({
          ...{ type: "plan.autopay_paused", plan: toldPlan(plan), creditor: record.creditor, now },
        }),
      ],
    },
  );
}
