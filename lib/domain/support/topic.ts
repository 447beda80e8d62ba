// What the inbox of the creditor's people calls the things in it: a case's kind, or more exactly where its reason says more.
import { CASE_KINDS } from "./case";

/** `missed_instalments`: two in a row could not be collected. `reconciliation`: Stripe and the books differ. */
export const CASE_TOPICS = [
  ...CASE_KINDS,
  "missed_instalments",
  "alarm",
  "reconciliation",
] as const;
export type CaseTopic = (typeof CASE_TOPICS)[number];

/** `reply`: somebody wrote and waits for an answer. */
export const INBOX_TOPICS = [...CASE_TOPICS, "reply"] as const;
export type InboxTopic = (typeof INBOX_TOPICS)[number];

/** Topics that are a kind with one reason; what is left of the kind is the kind's own topic. */
const BY_REASON = {
  missed_instalments: { kind: "callback", reason: "missed_instalments" },
  reconciliation: { kind: "alarm", reason: "reconciliation_difference" },
} as const;

const SPECIAL = Object.entries(BY_REASON);

/** The topic of a case. Its kind where we know no better. */
export function topicOf({ kind, reason }: { kind: string; reason: string }): CaseTopic {
  const [special] = SPECIAL.find(([, one]) => one.kind === kind && one.reason === reason) ?? [];
  const name = special ?? kind;
  return CASE_TOPICS.find((topic) => topic === name) ?? "alarm";
}

/** Which cases a topic has: of a kind, with a reason (null: any) and without another. */
export function casesOf(topic: CaseTopic): {
  kind: string;
  reason: string | null;
  otherThan: string | null;
} {
  if (topic === "missed_instalments" || topic === "reconciliation") {
    return { ...BY_REASON[topic], otherThan: null };
  }
  const taken = SPECIAL.find(([, one]) => one.kind === topic);
  return { kind: topic, reason: null, otherThan: taken?.[1].reason ?? null };
}
