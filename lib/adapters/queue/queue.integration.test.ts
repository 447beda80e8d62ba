import { expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { freeAbandonedJobs } from "./free-jobs";
import { queueJob } from "./queue-job";
import { queueRepeated } from "./queue-repeated";
import { runPendingJobs } from "./run-pending-jobs";
import { runWorker } from "./run-worker";
import type { Task } from "./tasks";

const paymentId = "5b0c1c5e-8f43-4c8e-9a53-0d8f4f5f6a11";

/** Queues the job that refetches this payment, under the key `payment:<id>`. */
async function queueRefetch(id: string, tx: Pick<typeof db, "$queryRawUnsafe"> = db) {
  const job = queueJob("refetch-payment", { about: "paymentId", key: "payment" });
  await tx.$queryRawUnsafe(`select ${job}::text from (select $1::text as id) row`, id);
}

async function waitingJobs() {
  const { rows } = await pool.query<{ attempts: number; last_error: string | null }>(
    "select attempts, last_error from graphile_worker.jobs",
  );
  return rows;
}

test("a job exists if and only if its transaction does, and once per key", async () => {
  const undone = db.$transaction(async (tx) => {
    await queueRefetch(paymentId, tx);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await waitingJobs()).toHaveLength(0);
  await queueRefetch(paymentId);
  await queueRefetch(paymentId);
  expect(await waitingJobs()).toHaveLength(1);
});

test("a job that fails stays for later, without the words of its error", async () => {
  await runPendingJobs({
    "refetch-payment": () => Promise.reject(new TypeError("no such number +33612345678")),
  });
  const [job] = await waitingJobs();
  expect(job?.attempts).toBe(1);
  expect(job?.last_error).toContain("TypeError");
  expect(job?.last_error).not.toContain("+336");
});

/** A worker that has begun the job of this payment: the task is called once for it. */
async function workOn(id: string, task: Task, finishMsMax?: number) {
  let begun = () => undefined;
  const hasBegun = new Promise<void>((resolve) => {
    begun = () => void resolve();
  });
  const quiet = () => Promise.resolve();
  const worker = await runWorker(
    {
      "refetch-payment": (payload) => {
        begun();
        return task(payload);
      },
      ...{
        "seal-ledger": quiet,
        "seal-trail": quiet,
        "free-abandoned-jobs": quiet,
        "forget-limits": quiet,
      },
      ...{ "sweep-outbox": quiet, "sweep-payments": quiet, "send-held": quiet },
    },
    finishMsMax,
  );
  await queueRefetch(id);
  await hasBegun;
  return worker;
}

test("the worker takes a job as soon as it is there, and finishes it before it stops", async () => {
  let isDone = false;
  const worker = await workOn("p2", async (payload) => {
    await pool.query("select pg_sleep(0.2)");
    expect(payload).toEqual({ paymentId: "p2" });
    isDone = true;
  });
  expect(await worker.stop()).toBe("finished");
  await worker.ended;
  expect(isDone).toBe(true);
  const done = await pool.query("select 1 from graphile_worker.jobs where key = 'payment:p2'");
  expect(done.rowCount).toBe(0);
});

test("a job that takes too long to finish is handed back, and another worker does it", async () => {
  const worker = await workOn("p3", () => new Promise(() => undefined), 100);
  expect(await worker.stop()).toBe("handed_back");
  const { rows } = await pool.query(
    "select locked_at, attempts from graphile_worker.jobs where key = 'payment:p3'",
  );
  expect(rows).toEqual([{ locked_at: null, attempts: 1 }]);
  let isDone = false;
  await runPendingJobs({
    "refetch-payment": async () => {
      isDone = true;
    },
  });
  expect(isDone).toBe(true);
});

/** As a worker leaves its job that is killed with it in hand. */
async function abandonJob(id: string, minutesAgo: number): Promise<void> {
  await queueRefetch(id);
  await pool.query(
    `update graphile_worker._private_jobs
        set locked_by = 'worker-' || key, locked_at = now() - make_interval(mins => $2)
      where key = $1`,
    [`payment:${id}`, minutesAgo],
  );
}

test("the jobs of a worker that was killed are done by another within minutes, nobody else's", async () => {
  await abandonJob("killed", 11);
  await abandonJob("at-work", 9);
  await freeAbandonedJobs();
  const { rows } = await pool.query(
    "select key from graphile_worker.jobs where locked_at is not null and key like 'payment:%'",
  );
  expect(rows).toEqual([{ key: "payment:at-work" }]);
});

test("after a leap of a demo's clock all repeated work waits once, in order and one after the other", async () => {
  await db.$executeRaw`delete from graphile_worker._private_jobs`;
  await queueRepeated();
  await queueRepeated();
  const { rows } = await pool.query<{ task_identifier: string; queue_name: string }>(
    "select task_identifier, queue_name from graphile_worker.jobs order by id",
  );
  const names = rows.map(({ task_identifier }) => task_identifier);
  expect(names.indexOf("sweep-payments")).toBeLessThan(names.indexOf("collect-due"));
  expect(new Set(rows.map(({ queue_name }) => queue_name))).toEqual(new Set(["repeated"]));
  expect(names.filter((name) => name === "collect-due")).toHaveLength(1);
});
