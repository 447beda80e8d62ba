import "server-only";
import { now } from "@/lib/adapters/clock/clock";
import { freeAbandonedJobs } from "@/lib/adapters/queue/free-jobs";
import { JOB_PAYLOADS, type JobName } from "@/lib/adapters/queue/job-name";
import { forgetLimits } from "@/lib/adapters/rate-limit/forget-limits";
import { processWebhook } from "@/lib/services/inbox/process-webhook";
import { sealEntries } from "@/lib/services/ledger/seal-entries";
import { sendMessage } from "@/lib/services/message/send-message";
import { deliverEvent } from "@/lib/services/outbox/deliver-event";
import { sweepOutbox } from "@/lib/services/outbox/sweep-outbox";
import { followPayment } from "@/lib/services/payment/follow-payment";
import { refetchPayment } from "@/lib/services/payment/refetch-payment";
import { sweepPayments } from "@/lib/services/payment/sweep-payments";

const P = JOB_PAYLOADS;

/** Who does which job. A payload comes from the database and is checked like any input. */
export const JOBS: Readonly<Record<JobName, (payload: unknown) => Promise<unknown>>> = {
  "send-message": (job) => sendMessage({ ...P["send-message"].parse(job), now: now() }),
  "deliver-event": (job) => deliverEvent({ ...P["deliver-event"].parse(job), now: now() }),
  "process-webhook": (job) => processWebhook({ ...P["process-webhook"].parse(job), now: now() }),
  "refetch-payment": (job) => refetchPayment({ ...P["refetch-payment"].parse(job), now: now() }),
  "follow-payment": (job) => followPayment({ ...P["follow-payment"].parse(job), now: now() }),
  "sweep-outbox": () => sweepOutbox({ now: now() }),
  "sweep-payments": () => sweepPayments({ now: now() }),
  "free-abandoned-jobs": freeAbandonedJobs,
  "forget-limits": forgetLimits,
  "seal-ledger": () => sealEntries({ now: now() }),
};
