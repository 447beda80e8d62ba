import type { ConversationStatus } from "./status";

/** What one side sees of a conversation changes with these alone. */
export type ConversationFacts = Readonly<{
  status: ConversationStatus;
  staffId: string | null;
  lastNumber: number;
  /** Up to which message the other side has read. */
  readUpTo: number;
  /** Files that are still being looked at. */
  quarantined: number;
}>;

/** Tells a page whether it still shows what there is; "none" where nobody has ever written. */
export function conversationVersion(facts: ConversationFacts | null): string {
  if (!facts) return "none";
  const { status, staffId, lastNumber, readUpTo, quarantined } = facts;
  return [status, staffId ?? "nobody", lastNumber, readUpTo, quarantined].join(" ");
}
