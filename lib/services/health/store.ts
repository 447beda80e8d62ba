import "server-only";
import { z } from "zod";
import { pool } from "@/lib/adapters/db/pool";

const factsSchema = z.object({
  migrations: z.coerce.number(),
  migrations_unfinished: z.coerce.number(),
  jobs_waiting: z.coerce.number(),
  jobs_retrying: z.coerce.number(),
  jobs_given_up: z.coerce.number(),
  oldest_due_seconds: z.coerce.number(),
  cron_seconds_ago: z.coerce.number().nullable(),
  events_undelivered: z.coerce.number(),
  entries_unsealed: z.coerce.number(),
  audit_unsealed: z.coerce.number(),
});

/** Above this it does not matter how many: a monitor has long been told, and must not be what slows us down. */
const COUNTED_MAX = 10_000;

/** One look at the database, the queue, the outbox and the ledger. Throws where the database or the queue is not there. */
export async function findHealthFacts() {
  const { rows } = await pool.query(`
    select (select count(*) from _prisma_migrations where finished_at is not null) as migrations,
           (select count(*) from _prisma_migrations where finished_at is null and rolled_back_at is null) as migrations_unfinished,
           count(*) filter (where attempts = 0) as jobs_waiting,
           count(*) filter (where attempts between 1 and max_attempts - 1) as jobs_retrying,
           count(*) filter (where attempts >= max_attempts) as jobs_given_up,
           coalesce(extract(epoch from now() - min(run_at) filter (where run_at <= now() and locked_at is null
             and attempts < max_attempts)), 0)::int as oldest_due_seconds,
           (select extract(epoch from now() - max(last_execution))::int from graphile_worker._private_known_crontabs) as cron_seconds_ago,
           (select count(*) from (select from outbox_event where delivered_at is null limit ${COUNTED_MAX}) counted) as events_undelivered,
           (select count(*) from (select from journal_entry where seal_id is null limit ${COUNTED_MAX}) counted) as entries_unsealed,
           (select count(*) from (select from audit_event where seal_id is null limit ${COUNTED_MAX}) counted) as audit_unsealed
      from graphile_worker.jobs`);
  return factsSchema.parse(rows[0]);
}
