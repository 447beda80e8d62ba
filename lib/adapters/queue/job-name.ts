import "server-only";
import { z } from "zod";
import { WAYS_IN } from "@/lib/domain/staff/way-in";

/** Every kind of job there is, and what it is given. lib/services/jobs.ts says who does it. */
export const JOB_PAYLOADS = {
  "send-message": z.object({ messageId: z.uuid() }),
  "send-sign-in-code": z.object({ signInId: z.uuid() }),
  "forget-sign-ins": z.object({}),
  "tell-of-way-in": z.object({
    staffId: z.uuid(),
    way: z.enum(WAYS_IN),
    at: z.coerce.date(),
  }),
  "send-held": z.object({}),
  "remind-due": z.object({}),
  "tell-of-answer": z.object({ conversationId: z.uuid() }),
  "tell-of-answers": z.object({}),
  "check-file": z.object({ fileId: z.uuid() }),
  "remind-plan": z.object({ planId: z.uuid() }),
  "deliver-event": z.object({ eventId: z.uuid() }),
  "sweep-outbox": z.object({}),
  "seal-ledger": z.object({}),
  "seal-trail": z.object({}),
  "free-abandoned-jobs": z.object({}),
  "forget-limits": z.object({}),
  "forget-ended": z.object({}),
  "end-shares": z.object({}),
  "keep-recording": z.object({ cobrowseId: z.uuid() }),
  "process-webhook": z.object({ inboxEventId: z.string() }),
  "refetch-payment": z.object({ paymentId: z.uuid(), isThorough: z.boolean().optional() }),
  "sweep-payments": z.object({}),
  "collect-due": z.object({}),
  "begin-collection": z.object({ planId: z.uuid() }),
  "collect-instalment": z.object({ paymentId: z.uuid() }),
  "stop-collection": z.object({ paymentId: z.uuid() }),
  "follow-payment": z.object({ paymentId: z.uuid() }),
  "follow-decision": z.object({ decisionId: z.uuid() }),
  "follow-write-off": z.object({ writeOffId: z.uuid() }),
  "follow-change": z.object({ changeId: z.uuid() }),
  "follow-method": z.object({ methodId: z.uuid() }),
  "detach-method": z.object({ methodId: z.uuid() }),
  "refetch-setup": z.object({ setupId: z.uuid() }),
  "sweep-setups": z.object({}),
  "warn-expiring-cards": z.object({}),
  "lapse-mandates": z.object({}),
  "lapse-mandate": z.object({ methodId: z.uuid() }),
  "send-refund": z.object({ refundId: z.uuid() }),
  "sweep-refunds": z.object({}),
  "clear-provisional": z.object({}),
  /** How many days back; by hand or by a clock that was moved: as every night. */
  reconcile: z.object({ days: z.int().min(1).max(400).default(3) }),
};

export type JobName = keyof typeof JOB_PAYLOADS;
export type JobPayload<Name extends JobName> = z.output<(typeof JOB_PAYLOADS)[Name]>;
