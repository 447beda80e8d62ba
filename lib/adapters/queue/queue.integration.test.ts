import { expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { addJob } from "./add-job";
import { freeAbandonedJobs } from "./free-abandoned-jobs";
import { runPendingJobs } from "./run-pending-jobs";
import { runWorker } from "./run-worker";

const paymentId = "5b0c1c5e-8f43-4c8e-9a53-0d8f4f5f6a11";

async function waitingJobs() {
  const { rows } = await pool.query<{ attempts: number; last_error: string | null }>(
    "select attempts, last_error from graphile_worker.jobs",
  );
  return rows;
}

test("a job exists if and only if its transaction does, and once per key", async () => {
  const undone = db.$transaction(async (tx) => {
    await addJob(tx, "refetch-payment", { paymentId });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await waitingJobs()).toHaveLength(0);
  await addJob(db, "refetch-payment", { paymentId }, { key: "payment:1" });
  await addJob(db, "refetch-payment", { paymentId }, { key: "payment:1" });
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

test("the worker takes a job as soon as it is there, and finishes it before it stops", async () => {
  let begun = () => undefined;
  const hasBegun = new Promise<void>((resolve) => {
    begun = () => void resolve();
  });
  let isDone = false;
  const worker = await runWorker({
    "refetch-payment": async (payload) => {
      begun();
      await pool.query("select pg_sleep(0.2)");
      expect(payload).toEqual({ paymentId });
      isDone = true;
    },
    "seal-ledger": () => Promise.resolve(),
    "free-abandoned-jobs": () => Promise.resolve(),
    "sweep-outbox": () => Promise.resolve(),
    "sweep-payments": () => Promise.resolve(),
  });
  await addJob(db, "refetch-payment", { paymentId }, { key: "payment:2" });
  await hasBegun;
  await worker.stop();
  await worker.ended;
  expect(isDone).toBe(true);
  const done = await pool.query("select 1 from graphile_worker.jobs where key = 'payment:2'");
  expect(done.rowCount).toBe(0);
});

/** As a worker leaves its job that is killed with it in hand. */
async function abandonJob(key: string, minutesAgo: number): Promise<void> {
  await addJob(db, "refetch-payment", { paymentId }, { key });
  await pool.query(
    `update graphile_worker._private_jobs
        set locked_by = 'worker-' || key, locked_at = now() - make_interval(mins => $2)
      where key = $1`,
    [key, minutesAgo],
  );
}

test("the jobs of a worker that was killed are done by another within minutes, nobody else's", async () => {
  await abandonJob("killed", 11);
  await abandonJob("at-work", 9);
  await freeAbandonedJobs();
  const { rows } = await pool.query(
    "select key from graphile_worker.jobs where locked_at is not null and key in ('killed', 'at-work')",
  );
  expect(rows).toEqual([{ key: "at-work" }]);
});
