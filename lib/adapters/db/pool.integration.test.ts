import { AsyncLocalStorage } from "node:async_hooks";
import { afterAll, expect, test } from "vitest";
import { env } from "@/lib/adapters/env/env";
import { countStatements } from "@/scripts/testing/count-statements";
import { db } from "./client";
import { DatabaseBusyError } from "./database-busy-error";
import { pool } from "./pool";
import { statement } from "./statement";
import { inTransaction } from "./transaction";

/** Everything that may be lent out at once; given back when the test is over. */
async function takeAllConnections(): Promise<() => void> {
  const clients = await Promise.all(
    Array.from({ length: env.DATABASE_POOL_MAX }, () => pool.connect()),
  );
  return () => {
    for (const client of clients) client.release();
  };
}

afterAll(() => pool.end());

test("every statement counts, whoever sends it: begin and commit too", async () => {
  expect(await countStatements(() => db.creditor.findMany())).toBe(1);
  expect(await countStatements(() => pool.query("select 1"))).toBe(1);
  expect(await countStatements(() => inTransaction((tx) => tx.creditor.findMany()))).toBe(3);
});

test("a record with what belongs to it is one statement", async () => {
  const work = () => db.debtor.findMany({ include: { creditor: true, accounts: true } });
  expect(await countStatements(work)).toBe(1);
});

test("a statement counts for the request that asked for it, also when it had to wait for another's connection", async () => {
  const giveBack = await takeAllConnections();
  const waiting = countStatements(() => pool.query("select 1"));
  const other = countStatements(() => Promise.resolve(giveBack()));
  expect(await Promise.all([waiting, other])).toEqual([1, 0]);
});

test("a statement that fails counts, and its wait has an end", async () => {
  globalThis.quittanceRequestCost ??= new AsyncLocalStorage();
  const cost = { roundTrips: 0, waitMs: 0 };
  await globalThis.quittanceRequestCost.run(cost, () =>
    expect(pool.query("select 1/0")).rejects.toThrow("division by zero"),
  );
  expect(cost.roundTrips).toBe(1);
  expect(cost.waitMs).toBeGreaterThan(0);
});

test("who waits too long for a connection is told that the database is busy, and so is the web server", async () => {
  pool.options.connectionTimeoutMillis = 50;
  const giveBack = await takeAllConnections();
  globalThis.quittanceRequestCost ??= new AsyncLocalStorage();
  const cost = { roundTrips: 0, waitMs: 0 };
  await globalThis.quittanceRequestCost.run(cost, async () => {
    await expect(pool.query("select 1")).rejects.toBeInstanceOf(DatabaseBusyError);
    await expect(db.creditor.findMany()).rejects.toMatchObject({ code: "DATABASE_BUSY" });
    await expect(inTransaction((tx) => tx.creditor.findMany())).rejects.toMatchObject({
      code: "DATABASE_BUSY",
    });
  });
  expect(cost).toMatchObject({ roundTrips: 0, isDatabaseBusy: true });
  giveBack();
});

test("the database itself ends what runs too long, waits too long or holds a transaction open", async () => {
  const { rows } = await pool.query(`select name, setting::int from pg_settings where name in
    ('statement_timeout', 'idle_in_transaction_session_timeout') order by name`);
  expect(rows).toEqual([
    { name: "idle_in_transaction_session_timeout", setting: 15_000 },
    { name: "statement_timeout", setting: 15_000 },
  ]);
});

test("a statement is planned once per connection, and its days and large numbers stay what they are", async () => {
  const read = statement<{ day: string; large: bigint }>(
    "select date '2026-11-23' as day, $1::bigint as large",
  );
  const client = await pool.connect();
  const large = 9_007_199_254_740_993n;
  for (let time = 0; time < 2; time += 1) {
    expect(await read([large], client)).toEqual([{ day: "2026-11-23", large }]);
  }
  const kept = await client.query(
    "select generic_plans + custom_plans as used from pg_prepared_statements where statement like '%as large%'",
  );
  client.release();
  expect(kept.rows.map(({ used }) => Number(used))).toEqual([2]);
});
