import { beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/adapters/db/pool";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { insertAccounts } from "@/scripts/bench/growth/insert-accounts";
import { walkDebtorPaths } from "@/scripts/testing/debtor-paths";
import { createTestDatabase } from "@/scripts/testing/postgres";
import { wholeReadsOf } from "@/scripts/testing/whole-reads";

/** Enough for every table but the rarest to be worth an index; a million are measured by `npm run bench`. */
const ACCOUNTS = 20_000;

const { url } = await createTestDatabase();
let creditorId = "";

beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, new Date())).id;
  await insertAccounts(url, creditorId, { from: 1, to: ACCOUNTS });
}, 60_000);

test("nothing that a debtor's pages and actions ask of the database reads a table whole", async () => {
  let readings: string[] = [];
  const walk = async () => {
    readings = await walkDebtorPaths(creditorId);
  };
  expect(await wholeReadsOf(url, walk)).toEqual([]);
  expect(readings).toEqual(expect.arrayContaining(["ACCOUNT_PAGE", "PAY_PAGE", "STATEMENT"]));
}, 60_000);

test("a table that is read whole is noticed", async () => {
  const look = () => pool.query("select count(*) from audit_event where action = 'x'");
  expect(await wholeReadsOf(url, look)).toEqual(["audit_event, 1×"]);
});
