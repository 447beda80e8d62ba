import "server-only";

/** What a creditor's systems are told about. Names are part of the public interface: add, never rename. */
export const EVENT_TYPES = [
  "account.balance_changed",
  "payment.succeeded",
  "payment.failed",
  "payment.processing",
  "payment.refunded",
  "payment.refund_failed",
  "payment.returned",
  "payment.disputed",
  "payment.dispute_closed",
  "plan.proposed",
  "plan.accepted",
  "plan.review_requested",
  "plan.approved",
  "plan.refused",
  "plan.change_refused",
  "plan.completed",
  "plan.reopened",
  "plan.autopay_paused",
  "plan.changed",
  "plan.change_requested",
  "debt.written_off",
  "debt.reinstated",
  "dispute.opened",
  "hardship.declared",
  "identity.wrong_person",
  "identity.locked",
  "contact.changed",
  "callback.requested",
  "contact.stopped",
  "contact.resumed",
] as const;

export type EventType = (typeof EVENT_TYPES)[number];
