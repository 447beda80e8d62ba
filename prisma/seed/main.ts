// Makes the demo people in an empty database and sends their first messages through the real gateways.
import { now } from "@/lib/adapters/clock/clock";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import { runPendingJobs } from "@/lib/adapters/queue/run-pending-jobs";
import { JOBS } from "@/lib/services/jobs";
import { writePeople, writeStaff } from "./people-file";
import { plant } from "./plant";
import { settings } from "./settings";

async function seed(): Promise<string> {
  if (env.DEPLOYMENT === "production") return "Refused: demo people do not belong in production.";
  if ((await db.creditor.count()) > 0) return "Nothing done: the database is not empty.";
  await installQueue(env.DATABASE_URL);
  const { people, staff } = await plant(settings, now());
  if (settings.SANDBOX_DATA_DIR) {
    await writePeople(settings.SANDBOX_DATA_DIR, people);
    await writeStaff(settings.SANDBOX_DATA_DIR, staff);
  }
  await runPendingJobs(JOBS);
  return `${people.length} people made and written to.`;
}

process.stdout.write(`${await seed()}\n`);
await Promise.all([db.$disconnect(), pool.end()]);
