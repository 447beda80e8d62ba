import "server-only";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { takenOn } from "@/lib/domain/collection/collection-day";
import type { CollectionState } from "@/lib/domain/collection/collection-state";
import { isPositive, type Money } from "@/lib/domain/money/money";
import type { CollectionFile } from "./collection-file";
import { isChargeable } from "./is-chargeable";

/** How what was begun stands, where there is something to know or to do. */
type CollectionNotice =
  | { kind: "retry"; on: CalendarDate }
  | { kind: "confirm"; paymentId: string }
  | { kind: "needs_method" };

/** The automatic collection of a plan as its page shows it. */
export type CollectionCard = {
  /** held: a hold forbids it for now, whatever the person has chosen. */
  status: "active" | "paused" | "off" | "held";
  method: { isAccount: boolean; last4: string };
  /** What is taken next, and when; null where nothing will be. */
  next: { amount: Money; on: CalendarDate } | null;
  notice: CollectionNotice | null;
  canStop: boolean;
  canResume: boolean;
};

/** Read model of the card of a plan that is followed; null where nothing was ever kept for it. */
export function collectionCard(collection: CollectionFile): CollectionCard | null {
  const { autopay, record, mayCollect } = collection;
  const { method } = record;
  if (!method) return null;
  const isOn = autopay === "active";
  // Ended with a plan that a late return has opened again.
  const chosen = autopay === "ended" ? "off" : autopay;
  return {
    status: isOn && !mayCollect ? "held" : chosen,
    method: { isAccount: method.kind === "sepa_debit", last4: method.last4 },
    next: isOn && mayCollect ? nextOf(collection) : null,
    notice: isOn ? noticeOf(collection) : null,
    canStop: chosen !== "off",
    canResume: !(isOn || record.isContested) && isChargeable(record),
  };
}

/** The earliest instalment that nobody has begun to collect. */
function nextOf({ progress, states }: CollectionFile): CollectionCard["next"] {
  const next = progress.instalments.find(
    ({ number, left }) => isPositive(left) && !states.some((state) => state.number === number),
  );
  return next ? { amount: next.left, on: takenOn(next.dueOn) } : null;
}

function noticeOf({ states, record }: CollectionFile): CollectionNotice | null {
  const open = states.findLast(isOpen);
  if (!open) return null;
  if (open.nextAttemptOn !== null) return { kind: "retry", on: open.nextAttemptOn };
  const waiting = record.attempts.find(
    ({ number, status }) => number === open.number && status === "requires_action",
  );
  return waiting ? { kind: "confirm", paymentId: waiting.id } : { kind: "needs_method" };
}

const isOpen = ({ status }: CollectionState): boolean =>
  status === "retrying" || status === "awaiting_person";
