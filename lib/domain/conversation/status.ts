// The life of a conversation between a person and their creditor's people. There is one for each person; it is taken up again
// whenever they write. A move that is not in this table does not happen.

/** waiting: the person wrote last. open: they have their answer. closed: nothing is left to say. */
export const CONVERSATION_STATUSES = ["waiting", "open", "closed"] as const;
export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number];

export type ConversationEvent = "written" | "answered" | "closed";

const EDGES: Readonly<
  Record<ConversationStatus, Readonly<Partial<Record<ConversationEvent, ConversationStatus>>>>
> = {
  waiting: { written: "waiting", answered: "open", closed: "closed" },
  open: { written: "waiting", answered: "open", closed: "closed" },
  // Only the person takes it up again: nobody is written to anew because a window was still open somewhere.
  closed: { written: "waiting" },
};

/** How it stands after something happened; null where that cannot happen now. */
export function statusAfter(
  status: ConversationStatus,
  event: ConversationEvent,
): ConversationStatus | null {
  return EDGES[status][event] ?? null;
}
