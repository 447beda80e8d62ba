import "server-only";
import { z } from "zod";

/** Every kind of job there is, and what it is given. lib/services/jobs.ts says who does it. */
export const JOB_PAYLOADS = {
  "send-message": z.object({ messageId: z.uuid() }),
  "deliver-event": z.object({ eventId: z.uuid() }),
  "sweep-outbox": z.object({}),
  "seal-ledger": z.object({}),
  "free-abandoned-jobs": z.object({}),
  "forget-limits": z.object({}),
  "process-webhook": z.object({ inboxEventId: z.string() }),
  "refetch-payment": z.object({ paymentId: z.uuid() }),
  "sweep-payments": z.object({}),
  "follow-payment": z.object({ paymentId: z.uuid() }),
};

export type JobName = keyof typeof JOB_PAYLOADS;
export type JobPayload<Name extends JobName> = z.output<(typeof JOB_PAYLOADS)[Name]>;
