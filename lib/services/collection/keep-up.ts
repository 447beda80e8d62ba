import "server-only";
import type { Actor } from "@/lib/domain/actor/actor";
import { autopayEventOf } from "@/lib/domain/collection/autopay-status";
import type { CollectionState } from "@/lib/domain/collection/collection-state";
import { isTakenBackByBank, needsConversation } from "@/lib/domain/collection/missed";
import { auditRow } from "@/lib/services/audit/store";
import { isOpenStatus } from "@/lib/services/payment/open-statuses";
import { toldPlan } from "@/lib/services/plan/decide-on-plan";
import { planEvent } from "@/lib/services/plan/plan-event";
import { moveAutopayOf } from "@/lib/services/plan/store";
import { type CollectionFile, type CollectionReader, collectionFileOf } from "./collection-file";
import { endPlan } from "./end-plan";
import { inOrder } from "./in-order";
import { keyedUuid } from "./keyed-uuid";
import { movedStates } from "./reconcile-states";
import { openCaseOfMissed, queueStopping, type Sender, saveStates } from "./store";

const ACTOR: Actor = { kind: "system", job: "keep-up" };

/**
 * Inside a transaction that holds the person's row: completes or reopens the plan, keeps how each instalment stands,
 * pauses where nobody knows whose debt it is, or where somebody is to speak with the person about what stayed unpaid, and
 * ends attempts that must not be confirmed any more. Answers the plan as it is now, or null where there is none.
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
  const collection = { ...before, states: inOrder(merged(before.states, moved), before.plan) };
  await queueStopping(sender, needlessAttempts(collection));
  const after = await endPlan(sender, debtor, collection, { isTakenBack, now });
  const missed = missedNow(after, moved);
  if (missed !== null) await openCase(sender, debtor, after, missed, now);
  const cause = pauseCause(after, moved, missed);
  if (cause === null || autopayEventOf(after.autopay, "paused") === null) return after;
  await pause(sender, debtor, after, cause, now);
  return { ...after, autopay: "paused" };
}

function merged(states: readonly CollectionState[], moved: readonly CollectionState[]) {
  const all = new Map([...states, ...moved].map((state) => [state.number, state]));
  return [...all.values()];
}

/** Attempts that a browser could still confirm although their instalment is settled, or a hold forbids it by now. */
function needlessAttempts({ record, states, mayCollect }: CollectionFile): string[] {
  const settled = states.filter(({ status }) => status === "settled_otherwise");
  return record.attempts
    .filter(({ status }) => isOpenStatus(status))
    .filter(({ number }) => !mayCollect || settled.some((state) => state.number === number))
    .map(({ id }) => id);
}

/** Why nothing more may be collected without the person's word, and the instalment that shows it, where one does. */
type PauseCause = {
  reason: "wrong_person" | "missed_instalments" | "taken_back_by_bank";
  number: number | null;
};

function pauseCause(
  { record }: CollectionFile,
  moved: readonly CollectionState[],
  missed: number | null,
): PauseCause | null {
  if (record.isContested) return { reason: "wrong_person", number: missed };
  if (missed !== null) return { reason: "missed_instalments", number: missed };
  // Whoever had their bank take an instalment back is not charged for the next as if nothing had happened.
  const back = moved.find(isTakenBackByBank);
  return back ? { reason: "taken_back_by_bank", number: back.number } : null;
}

/** The number of an instalment that has just stayed unpaid so that somebody is to speak with the person; else null. */
function missedNow(
  { states, plan, autopay }: CollectionFile,
  moved: readonly CollectionState[],
): number | null {
  // Who pays by themselves is not spoken to because of what was once collected.
  if (autopay !== "active" && autopay !== "paused") return null;
  const order = plan.instalments.map(({ number }) => number);
  return moved.find(({ number }) => needsConversation(number, states, order))?.number ?? null;
}

async function openCase(
  sender: Sender,
  { debtorId, record: { creditorId } }: CollectionReader,
  { plan }: CollectionFile,
  number: number,
  now: Date,
): Promise<void> {
  const details = { plan: plan.id, number, reason: "missed_instalments" };
  await openCaseOfMissed(
    sender,
    {
      ...{ creditorId, debtorId, openedAt: now },
      id: keyedUuid(`case:${plan.id}:${number}`),
      key: keyedUuid(`missed:${plan.id}:${number}`),
    },
    auditRow({ actor: ACTOR, action: "case.opened", creditorId, debtorId, details, now }),
  );
}

/** Nothing more is collected until the person, who is known then, wants it again. */
async function pause(
  sender: Sender,
  debtor: CollectionReader,
  { plan }: CollectionFile,
  cause: PauseCause,
  now: Date,
): Promise<void> {
  const { debtorId, record } = debtor;
  const { creditorId } = record;
  const details = { plan: plan.id, ...cause };
  await moveAutopayOf(
    sender,
    { id: plan.id, autopay: "paused" },
    {
      audit: [
        auditRow({
          ...{ actor: ACTOR, action: "autopay.paused", creditorId, debtorId, details, now },
        }),
      ],
      outbox: [
        planEvent({
          ...{ type: "plan.autopay_paused", plan: toldPlan(plan), creditor: record.creditor, now },
          reasons: [cause.reason],
        }),
      ],
    },
  );
}
