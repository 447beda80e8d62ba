import "server-only";
import { queueJob } from "@/lib/adapters/queue/queue-job";

/**
 * The SQL query that queues a look at the collected plan of a person, if they have one: for whoever writes something that
 * forbids to collect. The look ends what their bank could still ask them to confirm. `debtorId` is an SQL expression.
 */
export const queueLook = (debtorId: string): string =>
  `select ${queueJob("begin-collection", { about: "planId", key: "begin" })}::text as queued
     from repayment_plan where debtor_id = ${debtorId} and status = 'active' and autopay in ('active', 'paused')`;
