// The queue of a simulated world: jobs are done in an order of chance, twice where their end was not noted, and again
// where they failed.

import type { JobName } from "@/lib/adapters/queue/job-name";
import { JOBS } from "@/lib/services/jobs";
import { act } from "./act";
import { own } from "./own-connection";
import type { World } from "./world";

/** As many as the queue's own. */
const ATTEMPTS_MAX = 25;
/** A worker that dies after the work and before it has said so. */
const END_LOST_CHANCE = 0.08;
/** What the program does by itself, again and again. */
const REPEATED = [
  ...["collect-due", "collect-due", "sweep-payments", "sweep-outbox", "seal-ledger"],
  ...["sweep-setups", "lapse-mandates", "warn-expiring-cards", "reconcile"],
  ...["clear-provisional", "sweep-refunds"],
] as const satisfies readonly JobName[];

type Job = { id: string; name: JobName; payload: unknown };

async function waitingJobs(): Promise<Job[]> {
  const text = `
    select job.id, task.identifier as name, job.payload
      from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
     order by job.id`;
  const { rows } = await own.query<Job>({ name: "waiting-jobs", text });
  return rows;
}

/** Up to so many jobs that wait; answers how many there were. */
export async function doSomeJobs(world: World, count: number): Promise<number> {
  const waiting = await waitingJobs();
  for (const job of world.random.shuffle(waiting).slice(0, count)) await doJob(world, job);
  return waiting.length;
}

async function doJob(world: World, { id, name, payload }: Job): Promise<void> {
  const outcome = await act(world, `job ${name}`, () => JOBS[name](payload));
  if (outcome.kind === "done") {
    if (world.random.chance(END_LOST_CHANCE)) return;
    await own.query("select graphile_worker.complete_jobs(array[$1::bigint])", [id]);
    return;
  }
  if (outcome.kind === "threw") world.failures.set(id, (world.failures.get(id) ?? 0) + 1);
}

/** Jobs that have failed more often than the queue would try them. */
export const givenUp = ({ failures }: World): string[] =>
  [...failures]
    .filter(([, count]) => count >= ATTEMPTS_MAX)
    .map(([id]) => `job ${id} never succeeds`);

export async function doRepeatedJob(world: World): Promise<void> {
  await doRepeated(world, world.random.pick(REPEATED));
}

/** True where it came to its end. */
export async function doRepeated(world: World, name: JobName, payload = {}): Promise<boolean> {
  const outcome = await act(world, `repeated ${name}`, () => JOBS[name](payload));
  return outcome.kind === "done";
}
