// Lets everything that was begun come to its end before the books are read.
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { lastLines } from "@/scripts/processes/last-lines";
import type { FaultStack } from "./fault-stack";

const LOOK_EVERY_MS = 250;

/**
 * What time would bring, at once: the minutes after which jobs of a killed worker ($1: when the present one began) are
 * given back, and most of the wait between a job's attempts. Nothing is done here that the program would not do later
 * by itself.
 */
const LET_TIME_PASS = `
  update graphile_worker._private_jobs set
    locked_at = case when locked_at < $1 then locked_at - interval '1 hour' else locked_at end,
    run_at = least(run_at, now() + interval '1 second')
  where locked_at < $1 or run_at > now() + interval '1 second'`;
const GIVE_BACK = "select enqueue('free-abandoned-jobs', '{}', 'faults:free')";
const SEAL = "select enqueue('seal-ledger', '{}', 'faults:seal')";

/**
 * A job that was queued again while a worker that died had it in hand: the queue takes its key away and never tries it
 * again, because the new one does its work.
 */
const REPLACED = "key is null and attempts >= max_attempts and payload::text <> '{}'";

const LEFT = `
  select (select count(*) from graphile_worker._private_jobs where not (${REPLACED}))
       + (select count(*) from inbox_event where processed_at is null)
       + (select count(*) from outbox_event where delivered_at is null)
       + (select count(*) from journal_entry where seal_id is null) as left`;

/** Resolves to what is still not done when patience ends: nothing, if all is well. */
export async function drain(stack: FaultStack, patienceMs: number): Promise<string[]> {
  const { sql, worker } = stack;
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const { rows } = await sql.query<{ left: string }>(LEFT);
    if (rows[0]?.left === "0") return [];
    await sql.query(LET_TIME_PASS, [worker.startedAt()]);
    await sql.query(GIVE_BACK);
    await sql.query(SEAL);
    await pause(LOOK_EVERY_MS);
  }
  return whatIsLeft(stack);
}

async function whatIsLeft({ sql, plan }: FaultStack): Promise<string[]> {
  const { rows } = await sql.query<{ told: string }>(`
    select format('job %s, attempt %s of %s: %s', task.identifier, attempts, max_attempts, left(last_error, 200)) as told
      from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
     where not (${REPLACED})
    union all select format('inbox event %s is not processed', id) from inbox_event where processed_at is null
    union all select format('outbox event %s is not delivered', id) from outbox_event where delivered_at is null
    union all select format('%s entries are not sealed', count(*)) from journal_entry where seal_id is null having count(*) > 0`);
  const words = await lastLines(join(plan.logFolder, "worker.log"), 5);
  return [`the worker's last words: ${words}`, ...rows.map(({ told }) => told)];
}
