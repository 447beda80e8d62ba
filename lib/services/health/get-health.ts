import "server-only";
import { describeError, log } from "@/lib/adapters/log/log";
import { findHealthFacts } from "./store";

/** A worker fires its crontab every minute; silent for longer than this, it is not running. */
const WORKER_SILENT_SECONDS_MAX = 180;

export type Health = {
  /** ok: everything runs; degraded: pages work, but jobs do not; down: the database or the queue is not there. */
  status: "ok" | "degraded" | "down";
  database: "ok" | "down";
  migrations?: { applied: number; unfinished: number };
  queue?: {
    worker: "ok" | "silent" | "not_seen_yet";
    waiting: number;
    retrying: number;
    givenUp: number;
    oldestDueSeconds: number;
  };
  outbox?: { undelivered: number };
  ledger?: { unsealed: number };
  audit?: { unsealed: number };
};

/** What an operator's monitor and the start script ask. Counts only: nothing about people or debts. */
export async function getHealth(): Promise<Health> {
  try {
    const facts = await findHealthFacts();
    const worker = workerState(facts.cron_seconds_ago);
    const isOk = worker !== "silent" && facts.migrations_unfinished === 0;
    return {
      status: isOk ? "ok" : "degraded",
      database: "ok",
      migrations: { applied: facts.migrations, unfinished: facts.migrations_unfinished },
      queue: {
        worker,
        waiting: facts.jobs_waiting,
        retrying: facts.jobs_retrying,
        givenUp: facts.jobs_given_up,
        oldestDueSeconds: facts.oldest_due_seconds,
      },
      outbox: { undelivered: facts.events_undelivered },
      ledger: { unsealed: facts.entries_unsealed },
      audit: { unsealed: facts.audit_unsealed },
    };
  } catch (error) {
    log.error(describeError(error), "health check failed");
    return { status: "down", database: "down" };
  }
}

function workerState(cronSecondsAgo: number | null): "ok" | "silent" | "not_seen_yet" {
  if (cronSecondsAgo === null) return "not_seen_yet";
  return cronSecondsAgo <= WORKER_SILENT_SECONDS_MAX ? "ok" : "silent";
}
