// The job worker: a process of its own beside the app. On SIGTERM it finishes what it has begun, for a limited time.
import { watchClock } from "@/lib/adapters/clock/watch-clock";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { describeError, log } from "@/lib/adapters/log/log";
import { queueRepeated } from "@/lib/adapters/queue/queue-repeated";
import { runWorker } from "@/lib/adapters/queue/run-worker";
import { JOBS } from "@/lib/services/jobs";

try {
  const worker = await runWorker(JOBS);
  watchClock(() => {
    queueRepeated().catch((error: unknown) =>
      log.error(describeError(error), "clock not followed"),
    );
  });
  log.info("worker ready");
  const stopped = new Promise<"finished" | "handed_back">((resolve, reject) => {
    // The second signal of an impatient operator changes nothing.
    const stop = () => void worker.stop().then(resolve, reject);
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  });
  const outcome = await Promise.race([worker.ended, stopped]);
  if (outcome === "handed_back") {
    log.warn("jobs that took too long to finish were handed back");
    // They still run here, and hold on to what they need.
    process.exit(0);
  }
} catch (error) {
  log.fatal(describeError(error), "worker ended");
  // A queue that has broken may hold on to this process for ever; whoever supervises it starts another.
  process.exit(1);
}
await Promise.all([db.$disconnect(), pool.end()]);
