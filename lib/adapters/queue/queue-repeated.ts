import "server-only";
import { parseCrontab } from "graphile-worker";
import { pool } from "@/lib/adapters/db/pool";
import { CRONTAB } from "./run-worker";

/**
 * Queues all repeated work once, to be done one after the other in the order of the crontab's lines: what its hours would
 * have done in a time that a demo has skipped. A second call before it is done adds nothing.
 */
export async function queueRepeated(): Promise<void> {
  for (const { task, identifier, payload } of parseCrontab(CRONTAB)) {
    await pool.query(
      `select graphile_worker.add_job(identifier => $1, payload => $2::json, queue_name => 'repeated',
         job_key => 'repeated:' || $3)`,
      [task, JSON.stringify(payload ?? {}), identifier],
    );
  }
}
