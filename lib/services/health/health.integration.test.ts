import { expect, test } from "vitest";
import { pool } from "@/lib/adapters/db/pool";
import { getHealth } from "./get-health";

test("health tells what runs, and is down without the queue", async () => {
  expect(await getHealth()).toMatchObject({
    status: "ok",
    database: "ok",
    queue: { worker: "not_seen_yet", waiting: 0 },
    outbox: { undelivered: 0 },
  });
  await pool.query(
    `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
     values ('seal-ledger', now(), now() - interval '10 minutes')`,
  );
  expect(await getHealth()).toMatchObject({ status: "degraded", queue: { worker: "silent" } });
  await pool.query("drop schema graphile_worker cascade");
  expect(await getHealth()).toEqual({ status: "down", database: "down" });
});
