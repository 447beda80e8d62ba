import "server-only";
import { now } from "@/lib/adapters/clock/clock";
import { freeAbandonedJobs } from "@/lib/adapters/queue/free-jobs";
import { JOB_PAYLOADS, type JobName } from "@/lib/adapters/queue/job-name";
import { forgetLimits } from "@/lib/adapters/rate-limit/forget-limits";
import { sealTrail } from "@/lib/services/audit/seal-trail";
import { followChange } from "@/lib/services/change/follow-change";
import { endShares } from "@/lib/services/cobrowse/end-shares";
import { keepRecording } from "@/lib/services/cobrowse/recording/keep-recording";
import { beginCollection } from "@/lib/services/collection/begin-collection";
import { collectDue } from "@/lib/services/collection/collect-due";
import { collectInstalment } from "@/lib/services/collection/collect-instalment";
import { stopCollection } from "@/lib/services/collection/stop-collection";
import { checkFile } from "@/lib/services/conversation/check-file";
import { tellOfAnswer, tellOfAnswers } from "@/lib/services/conversation/tell-of-answer";
import { followDecision } from "@/lib/services/decision/follow-decision";
import { processWebhook } from "@/lib/services/inbox/process-webhook";
import { sealEntries } from "@/lib/services/ledger/seal-entries";
import { sendHeld } from "@/lib/services/message/send-held";
import { sendMessage } from "@/lib/services/message/send-message";
import { detachMethod } from "@/lib/services/method/detach-method";
import { followMethod } from "@/lib/services/method/follow-method";
import { lapseMandate, lapseMandates } from "@/lib/services/method/lapse-mandates";
import { refetchSetup } from "@/lib/services/method/settle-setup";
import { sweepSetups } from "@/lib/services/method/sweep-setups";
import { warnExpiringCards } from "@/lib/services/method/warn-expiring-cards";
import { deliverEvent } from "@/lib/services/outbox/deliver-event";
import { sweepOutbox } from "@/lib/services/outbox/sweep-outbox";
import { clearProvisional } from "@/lib/services/payment/clear-provisional";
import { followPayment } from "@/lib/services/payment/follow-payment";
import { refetchPayment } from "@/lib/services/payment/refetch-payment";
import { sweepPayments } from "@/lib/services/payment/sweep-payments";
import { reconcileCreditors } from "@/lib/services/reconciliation/reconcile-creditors";
import { sendRefund } from "@/lib/services/refund/send-refund";
import { sweepRefunds } from "@/lib/services/refund/sweep-refunds";
import { remindDue } from "@/lib/services/reminder/remind-due";
import { remindPlan } from "@/lib/services/reminder/remind-plan";
import { forgetEnded } from "@/lib/services/retention/forget-ended";
import { forgetSignIns } from "@/lib/services/sign-in/forget-sign-ins";
import { sendSignInCode } from "@/lib/services/sign-in/send-sign-in-code";
import { tellOfWayIn } from "@/lib/services/staff/tell-of-way-in";
import { followWriteOff } from "@/lib/services/write-off/follow-write-off";

const P = JOB_PAYLOADS;

/** Who does which job. A payload comes from the database and is checked like any input. */
export const JOBS: Readonly<Record<JobName, (payload: unknown) => Promise<unknown>>> = {
  "send-message": (job) => sendMessage({ ...P["send-message"].parse(job), now: now() }),
  "send-sign-in-code": (job) =>
    sendSignInCode({ ...P["send-sign-in-code"].parse(job), now: now() }),
  "forget-sign-ins": () => forgetSignIns({ now: now() }),
  "tell-of-way-in": (job) => tellOfWayIn(P["tell-of-way-in"].parse(job)),
  "send-held": () => sendHeld({ now: now() }),
  "remind-due": () => remindDue({ now: now() }),
  "remind-plan": (job) => remindPlan({ ...P["remind-plan"].parse(job), now: now() }),
  "tell-of-answer": (job) => tellOfAnswer({ ...P["tell-of-answer"].parse(job), now: now() }),
  "tell-of-answers": () => tellOfAnswers({ now: now() }),
  "check-file": (job) => checkFile({ ...P["check-file"].parse(job), now: now() }),
  "deliver-event": (job) => deliverEvent({ ...P["deliver-event"].parse(job), now: now() }),
  "end-shares": () => endShares({ now: now() }),
  "keep-recording": (job) => keepRecording({ ...P["keep-recording"].parse(job), now: now() }),
  "process-webhook": (job) => processWebhook({ ...P["process-webhook"].parse(job), now: now() }),
  "refetch-payment": (job) => refetchPayment({ ...P["refetch-payment"].parse(job), now: now() }),
  "collect-due": () => collectDue({ now: now() }),
  "begin-collection": (job) => beginCollection({ ...P["begin-collection"].parse(job), now: now() }),
  "collect-instalment": (job) =>
    collectInstalment({ ...P["collect-instalment"].parse(job), now: now() }),
  "stop-collection": (job) => stopCollection({ ...P["stop-collection"].parse(job), now: now() }),
  "follow-payment": (job) => followPayment({ ...P["follow-payment"].parse(job), now: now() }),
  "send-refund": (job) => sendRefund({ ...P["send-refund"].parse(job), now: now() }),
  "sweep-refunds": () => sweepRefunds(),
  "clear-provisional": () => clearProvisional({ now: now() }),
  reconcile: (job) => reconcileCreditors({ ...P.reconcile.parse(job), now: now() }),
  "follow-decision": (job) => followDecision({ ...P["follow-decision"].parse(job), now: now() }),
  "follow-write-off": (job) => followWriteOff({ ...P["follow-write-off"].parse(job), now: now() }),
  "follow-change": (job) => followChange({ ...P["follow-change"].parse(job), now: now() }),
  "follow-method": (job) => followMethod({ ...P["follow-method"].parse(job), now: now() }),
  "detach-method": (job) => detachMethod({ ...P["detach-method"].parse(job), now: now() }),
  "refetch-setup": (job) => refetchSetup({ ...P["refetch-setup"].parse(job), now: now() }),
  "lapse-mandate": (job) => lapseMandate({ ...P["lapse-mandate"].parse(job), now: now() }),
  "sweep-setups": () => sweepSetups({ now: now() }),
  "warn-expiring-cards": () => warnExpiringCards({ now: now() }),
  "lapse-mandates": () => lapseMandates({ now: now() }),
  "sweep-outbox": () => sweepOutbox({ now: now() }),
  "sweep-payments": () => sweepPayments({ now: now() }),
  "free-abandoned-jobs": freeAbandonedJobs,
  "forget-limits": forgetLimits,
  "forget-ended": () => forgetEnded({ now: now() }),
  "seal-ledger": () => sealEntries({ now: now() }),
  "seal-trail": () => sealTrail({ now: now() }),
};
