import "server-only";

/** Every kind of job there is, and what it is given. lib/services/jobs.ts says who does it. */
export type JobPayloads = {
  "send-message": { messageId: string };
  "deliver-event": { eventId: string };
  "sweep-outbox": Record<string, never>;
  "seal-ledger": Record<string, never>;
  "process-webhook": { inboxEventId: string };
  "refetch-payment": { paymentId: string };
  "sweep-payments": Record<string, never>;
};

export type JobName = keyof JobPayloads;
