import "server-only";
import { pool } from "@/lib/adapters/db/pool";

/** Longer than any job of ours takes, with all its time-outs. */
const JOB_MINUTES_MAX = 10;

/**
 * Gives back the jobs of workers that died with them in hand: the queue itself would keep them locked
 * for four hours, and a payment's booking may be among them. Jobs may run twice; they are made for it.
 */
export async function freeAbandonedJobs(): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
       from graphile_worker.jobs
      where locked_at < now() - make_interval(mins => $1)`,
    [JOB_MINUTES_MAX],
  );
}

/** Gives back at once what these have in hand: their process is about to end. */
export async function freeJobsOf(holders: readonly string[]): Promise<void> {
  await pool.query("select graphile_worker.force_unlock_workers($1)", [holders]);
}
