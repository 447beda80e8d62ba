import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "./client";
import { pool } from "./pool";
import { isReadOnly, letWrite, readOnlyFromHere, writableFromHere } from "./read-only";
import { statement } from "./statement";
import { inTransaction, transact } from "./transaction";

globalThis.quittanceRequest ??= new AsyncLocalStorage();
const requests = globalThis.quittanceRequest;

const inRequest = <T>(work: () => Promise<T>): Promise<T> =>
  requests.run({ headers: {} }, async () => await work());

const insert = statement(
  "insert into team (id, creditor_id, name, created_at) values ($1, gen_random_uuid(), 'x', now())",
);
const WAYS = {
  statement: () => insert([randomUUID()]),
  transaction: () => transact((sender) => insert([randomUUID()], sender)),
  lock: () => pool.query("select * from debtor for update"),
  function: () => pool.query("select audit_write('[{}]')"),
  prisma: () => db.passkeyChallenge.deleteMany(),
  "prisma's transaction": () => inTransaction((tx) => tx.passkeyChallenge.deleteMany()),
};

test.each(Object.entries(WAYS))(
  "a request that only reads cannot write by %s",
  async (_, write) => {
    await inRequest(async () => {
      readOnlyFromHere();
      await expect(write()).rejects.toThrow(/read-only transaction/);
      expect(await db.creditor.count()).toBe(0);
    });
  },
);

test("other requests, and what the same one does on purpose, write as ever", async () => {
  const write = () => db.passkeyChallenge.deleteMany();
  await inRequest(async () => {
    readOnlyFromHere();
    expect(await letWrite(write)).toEqual({ count: 0 });
    await expect(write()).rejects.toThrow(/read-only/);
    expect(await inRequest(write)).toEqual({ count: 0 });
    writableFromHere();
    expect(await write()).toEqual({ count: 0 });
  });
  readOnlyFromHere();
  expect(isReadOnly()).toBe(false);
  expect(await write()).toEqual({ count: 0 });
});
