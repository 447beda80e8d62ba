import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CollectionState } from "@/lib/domain/collection/collection-state";
import { needsConversation } from "@/lib/domain/collection/missed";
import { isReminderDue } from "@/lib/domain/collection/waiting";
import type { LinkPurpose } from "@/lib/domain/link/destination";
import type { CollectedPlan, CollectionFile } from "./collection-file";
import { waitOf } from "./wait-of";

/** What there is to say, without the link that it carries; where the link leads; and the occasion. */
export type CollectionNews = {
  content:
    | { kind: "collection_failed_retry"; retryOn: CalendarDate }
    | { kind: "collection_needs_method" | "collection_needs_confirmation" }
    | { kind: "collection_reminder"; until: CalendarDate }
    | { kind: "autopay_paused" | "autopay_ended" };
  purpose: LinkPurpose;
  key: string;
};

/** Older news is not news any more: only the last instalments are spoken of. */
const INSTALMENTS_MAX = 2;

/** All that the plan's state gives reason to say, whether it has been said or not. */
export function newsOf(collection: CollectionFile): CollectionNews[] {
  const { plan, autopay, record, states } = collection;
  // Somebody whose instalments were never collected is thanked by the receipt alone.
  const isEnded = plan.status === "completed" && record.methodId !== null;
  if (isEnded) {
    const key = `autopay-ended:${plan.id}`;
    return [{ content: { kind: "autopay_ended" }, purpose: "plan", key }];
  }
  const last = states.at(-1)?.number ?? 0;
  if (autopay === "paused") {
    // Paused for another reason (the card or account is over): that is told where it is known.
    const order = plan.instalments.map(({ number }) => number);
    if (!needsConversation(last, states, order)) return remindersOf(collection);
    const key = `autopay-paused:${plan.id}:${last}`;
    return [{ content: { kind: "autopay_paused" }, purpose: "plan", key }];
  }
  if (autopay !== "active" || !collection.mayCollect) return [];
  const news = states.slice(-INSTALMENTS_MAX).flatMap((state) => newsOfState(state, collection));
  return [...news, ...remindersOf(collection)];
}

/** Said where it happens (see tell-of-return.ts), or by the request to confirm that came before. */
const TOLD_OTHERWISE = ["returned", "dispute_lost", "refunded", "authentication_failed"];

function newsOfState(state: CollectionState, collection: CollectionFile): CollectionNews[] {
  const { number, attempts, status, nextAttemptOn, reason } = state;
  const { plan, record } = collection;
  // Nothing failed: whoever was not told of a try has nothing to be told of the next.
  if (reason === null) return [];
  const occasion = `${plan.id}:${number}:${attempts}`;
  if (status === "retrying" && nextAttemptOn !== null) {
    const content = { kind: "collection_failed_retry", retryOn: nextAttemptOn } as const;
    return [{ content, purpose: "late", key: `collection-retry:${occasion}` }];
  }
  if (status !== "awaiting_person" && status !== "unresolved") return [];
  const toConfirm = toConfirmOf(state, record);
  if (toConfirm) {
    const content = { kind: "collection_needs_confirmation" } as const;
    const key = `collection-confirm:${occasion}`;
    return [{ content, purpose: `payment:${toConfirm.id}`, key }];
  }
  if (TOLD_OTHERWISE.includes(reason)) return [];
  const content = { kind: "collection_needs_method" } as const;
  return [{ content, purpose: "late", key: `collection-method:${occasion}` }];
}

/** The attempt at an instalment that the person's bank wants them to confirm. */
const toConfirmOf = ({ number }: CollectionState, { attempts }: CollectedPlan) =>
  attempts.find((attempt) => attempt.number === number && attempt.status === "requires_action");

/** Once more to whoever was asked for something and has not done it, with the day until which it helps. */
function remindersOf(collection: CollectionFile): CollectionNews[] {
  const { plan, record, states, file } = collection;
  return states.flatMap((state): CollectionNews[] => {
    const wait = waitOf(state.number, collection);
    if (!wait || !isReminderDue(wait, file.today, file.creditor.policy.autopay)) return [];
    const toConfirm = toConfirmOf(state, record);
    return [
      {
        content: { kind: "collection_reminder", until: wait.endsOn },
        purpose: toConfirm ? `payment:${toConfirm.id}` : "plan",
        key: `collection-reminder:${plan.id}:${state.number}:${state.attempts}`,
      },
    ];
  });
}
