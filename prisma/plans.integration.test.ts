import { afterAll, beforeAll, expect, test } from "vitest";
import { pool } from "@/lib/adapters/db/pool";
import { insertAccounts } from "@/scripts/bench/growth/insert-accounts";
import { walkDebtorPaths } from "@/scripts/testing/debtor-paths";
import { walkMoneyPaths } from "@/scripts/testing/money-paths";
import { type PaymentWorld, startPaymentWorld } from "@/scripts/testing/payment-world";
import { createTestDatabase } from "@/scripts/testing/postgres";
import { reachablePerson } from "@/scripts/testing/reachable-person";
import { walkStaffPaths } from "@/scripts/testing/staff-paths";
import { wholeReadsOf } from "@/scripts/testing/whole-reads";

/** Enough for every table but the rarest to be worth an index; a million are measured by `npm run bench`. */
const ACCOUNTS = 20_000;

const { url } = await createTestDatabase();
let world: PaymentWorld;
let creditorId = "";

beforeAll(async () => {
  world = await startPaymentWorld();
  creditorId = world.midi.id;
  await insertAccounts(url, creditorId, { from: 1, to: ACCOUNTS });
}, 120_000);
afterAll(() => world.stop());

test("nothing that a debtor's pages and actions ask of the database reads a table whole", async () => {
  let readings: string[] = [];
  const walk = async () => {
    readings = await walkDebtorPaths(creditorId);
  };
  expect(await wholeReadsOf(url, walk)).toEqual([]);
  expect(readings).toEqual(expect.arrayContaining(["ACCOUNT_PAGE", "PAY_PAGE", "STATEMENT"]));
}, 120_000);

test("nothing reads a table whole when money goes back, is disputed, was too much or is collected", async () => {
  expect(await wholeReadsOf(url, () => walkMoneyPaths(world))).toEqual([]);
  const { rows } = await pool.query<{ event: string }>("select distinct event from journal_entry");
  expect(rows.map(({ event }) => event)).toEqual(
    expect.arrayContaining([
      ...["refund", "refund_failed", "dispute_opened", "dispute_won", "dispute_lost"],
      ...["sepa_returned", "overpayment_applied"],
    ]),
  );
}, 120_000);

test("nothing that the creditor's people ask of the database reads a table whole, under row-level security", async () => {
  const contact = { phone: "+33612345699", email: "walk@example.com" };
  await reachablePerson(creditorId, contact, "WALK-1", new Date());
  let found: Record<string, number> = {};
  const walk = async () => {
    found = await walkStaffPaths(creditorId);
  };
  expect(await wholeReadsOf(url, walk)).toEqual([]);
  const { "Jean Durand": ofThatName, ...others } = found;
  expect(others).toEqual({
    ...{ "WALK-1": 1, "06 12 34 56 99": 1, "walk@example.com": 1, Martin: 0 },
  });
  expect(ofThatName).toBeGreaterThan(0);
}, 120_000);

test("a table that is read whole is noticed", async () => {
  const look = () => pool.query("select count(*) from audit_event where request_reference = 'x'");
  expect(await wholeReadsOf(url, look)).toEqual(["audit_event, 1×"]);
});
