// Somebody whose plan is collected by itself, and the jobs that do it, at the time of a test's world.
import { db } from "@/lib/adapters/db/client";
import { JOB_PAYLOADS } from "@/lib/adapters/queue/job-name";
import { runPendingJobs } from "@/lib/adapters/queue/run-pending-jobs";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { beginCollection } from "@/lib/services/collection/begin-collection";
import { collectDue } from "@/lib/services/collection/collect-due";
import { collectInstalment } from "@/lib/services/collection/collect-instalment";
import { stopCollection } from "@/lib/services/collection/stop-collection";
import { followPayment } from "@/lib/services/payment/follow-payment";
import { settlePayment } from "@/lib/services/payment/settle-payment";
import { type KeptBy, keepMethodFor } from "@/prisma/seed/keep-method";
import { makePlan } from "@/prisma/seed/make-plan";
import { createPayer } from "./payer";
import type { PaymentWorld } from "./payment-world";

/** What the ids in a job's payload are for is the job's own business. */
type Ids = { planId: string; paymentId: string };

/** Three instalments of 60.00 are paid, by default of five; the next are due on 5 December and 5 January. */
export async function createCollected(
  world: PaymentWorld,
  by: KeptBy,
  principalMinor = 30_000n,
): Promise<{ actor: DebtorActor; planId: string }> {
  const actor = await createPayer(world.midi, principalMinor);
  const { debtorId, creditorId } = actor;
  const planId = await makePlan({ debtorId, creditorId, receiptPrefix: "EM" }, world.now());
  await keepMethodFor({ debtorId, creditorId, planId }, by, world.now());
  return { actor, planId };
}

/** Does what waits in the queue, at the world's time; what goes out to people and creditors stays where it is. */
export async function workOff(world: PaymentWorld): Promise<void> {
  const now = () => world.now();
  const quiet = Object.keys(JOB_PAYLOADS).map((name) => [name, () => Promise.resolve()] as const);
  await runPendingJobs({
    ...Object.fromEntries(quiet),
    "begin-collection": (job) => beginCollection({ ...(job as Ids), now: now() }),
    "collect-instalment": (job) => collectInstalment({ ...(job as Ids), now: now() }),
    "stop-collection": (job) => stopCollection({ ...(job as Ids), now: now() }),
    "follow-payment": (job) => followPayment({ ...(job as Ids), now: now() }),
  });
}

/** One hourly round: what the banks have done is asked for, what is due is begun, and all that follows is done. */
export async function collectionRound(world: PaymentWorld): Promise<void> {
  const OR = [{ status: "processing" }, { status: "succeeded", methodKind: "sepa_debit" }];
  const waiting = await db.payment.findMany({ where: { OR } });
  for (const { id } of waiting) await settlePayment({ paymentId: id, now: world.now() });
  await collectDue({ now: world.now() });
  await workOff(world);
}

/** Lives on to a date, with a round on each day. */
export async function liveUntil(world: PaymentWorld, date: string): Promise<void> {
  while (world.now().toISOString().slice(0, 10) < date) {
    world.advanceDays(1);
    await collectionRound(world);
  }
}

/** How a plan and its collections stand. */
export async function standing(planId: string) {
  const plan = await db.repaymentPlan.findUniqueOrThrow({ where: { id: planId } });
  const collections = await db.instalmentCollection.findMany({
    where: { planId },
    orderBy: { number: "asc" },
  });
  const attempts = await db.payment.findMany({
    where: { planId, origin: "autopay" },
    orderBy: [{ instalmentNumber: "asc" }, { attempt: "asc" }],
  });
  const messages = await db.message.findMany({
    where: { debtorId: plan.debtorId },
    orderBy: { createdAt: "asc" },
  });
  return {
    status: plan.status,
    autopay: plan.autopay,
    collections: collections.map(({ number, status }) => `${number} ${status}`),
    retryOn: collections.at(-1)?.nextAttemptOn?.toISOString().slice(0, 10) ?? null,
    attempts: attempts.map(
      ({ createdAt, status }) => `${createdAt.toISOString().slice(0, 10)} ${status}`,
    ),
    ids: attempts.map(({ id }) => id),
    messages: messages.map(({ kind }) => kind),
  };
}
