import "server-only";
import { DUTY_RULES, type Duty } from "@/lib/domain/outreach/duty";
import type { ReminderKind } from "@/lib/domain/outreach/reminder";
import type { MessageContent } from "./content";

export type Kind = MessageContent["kind"];

/**
 * Why each kind of message is sent: one of the reminders that people choose by, or a duty of its own. A reminder with a
 * duty is held back by that one where nobody chose it. `isPushed`: a device of theirs is told before a phone number is.
 */
type Reason = { duty: Duty; reminder?: ReminderKind; isPushed?: true } | { reminder: ReminderKind };

const REASONS: Readonly<Record<Kind, Reason>> = {
  invitation: { duty: "prompt" },
  renewal: { duty: "requested" },
  one_time_code: { duty: "requested" },
  sign_in_code: { duty: "requested" },
  // They wrote, and wait for it.
  chat_answer: { duty: "requested", isPushed: true },
  request_answered: { duty: "requested", isPushed: true },
  // The mandate's confirmation and the pre-notification of debits (EPC016-06, 4.3).
  mandate_confirmed: { duty: "statutory" },
  collection_schedule: { duty: "statutory" },
  // What they owe is not what it was: nobody chooses not to know that.
  debt_written_off: { duty: "statutory" },
  // Whoever is not behind a new device or contact must hear of it, whatever they chose.
  device_added: { duty: "warning" },
  contact_changed: { duty: "warning" },
  debit_coming: { reminder: "before_debit" },
  payment_due: { reminder: "due_day" },
  receipt: { reminder: "payment_received" },
  autopay_ended: { reminder: "payment_received" },
  refund_sent: { reminder: "payment_received" },
  overpayment_held: { reminder: "payment_received" },
  debit_failed: { reminder: "payment_failed" },
  debit_returned: { reminder: "payment_failed" },
  collection_failed_retry: { reminder: "payment_failed" },
  collection_needs_method: { reminder: "payment_failed" },
  collection_needs_confirmation: { reminder: "payment_failed" },
  collection_reminder: { reminder: "payment_failed" },
  autopay_paused: { reminder: "payment_failed" },
  card_expiring: { reminder: "payment_failed" },
  method_needed: { reminder: "payment_failed" },
  // Of a payment that is behind, unbidden: a contact of those that are to stay rare (FCA CONC 7.9).
  instalment_missed: { reminder: "payment_failed", duty: "prompt" },
  plan_changed: { reminder: "plan_changed" },
};

/** What asks something of a person; the rest is news of their own payments, or an answer to them. */
export const ASKING: readonly Kind[] = [
  "invitation",
  "debit_coming",
  "payment_due",
  "collection_failed_retry",
  "collection_needs_method",
  "collection_needs_confirmation",
  "collection_reminder",
  "autopay_paused",
  "card_expiring",
  "method_needed",
  "instalment_missed",
];

/** What somebody asks for who sits before the screen; it says nothing of a debt. */
export const ANSWERING: readonly Kind[] = ["one_time_code"];

/** What somebody has to decide or do about money, whether it can be said to the person or not. */
export const FOR_SOMEBODY: readonly Kind[] = [
  "debit_failed",
  "debit_returned",
  "refund_sent",
  "overpayment_held",
];

/** The reminder that a kind is, null where it is none. */
export const reminderOf = (kind: Kind): ReminderKind | null => REASONS[kind].reminder ?? null;

/** Whether a notification says it before anything else does. */
export function isPushed(kind: Kind): boolean {
  const reason = REASONS[kind];
  return "isPushed" in reason && reason.isPushed === true;
}

/** As it stands in the database. */
export const isMessageKind = (kind: string): kind is Kind => Object.hasOwn(REASONS, kind);

/** Unsubscribing makes sense where it would change something. */
export const isStoppable = (kind: Kind): boolean => DUTY_RULES[dutyOf(kind)].heedsStop;

/** The duty by which it goes where the person has chosen nothing. */
export function dutyOf(kind: Kind): Duty {
  const reason = REASONS[kind];
  return "duty" in reason ? reason.duty : "reminder";
}
