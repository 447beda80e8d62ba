// The job worker: a process of its own beside the app. On SIGTERM it finishes what it has begun.
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { describeError, log } from "@/lib/adapters/log/log";
import { runWorker } from "@/lib/adapters/queue/run-worker";
import { JOBS } from "@/lib/services/jobs";

try {
  const worker = await runWorker(JOBS);
  log.info("worker ready");
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    worker.stop().catch((error: unknown) => log.error(describeError(error), "worker did not stop"));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  await worker.ended;
} catch (error) {
  log.fatal(describeError(error), "worker ended");
  process.exitCode = 1;
}
await Promise.all([db.$disconnect(), pool.end()]);
