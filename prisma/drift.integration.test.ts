import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { createEmptyDatabase, createTestDatabase } from "@/scripts/testing/postgres";
import { catalog } from "./catalog";
import { schemaSql } from "./schema-sql";

const migrated = await createTestDatabase();
const declared = await createEmptyDatabase();

afterAll(() => declared.drop());

/** What Prisma's schema cannot say, and migrations add on purpose. */
const ON_PURPOSE = [
  /^constraint \w+ \w+ CHECK /,
  /^index CREATE INDEX journal_entry_unsealed /,
  /^index CREATE INDEX outbox_event_untried /,
  /^index CREATE INDEX audit_event_of_people /,
  /^index CREATE UNIQUE INDEX repayment_plan_one_active /,
  /^index CREATE INDEX payment_provisional /,
  /^index CREATE INDEX payment_overpaid /,
  / journal_entry_(payment_id_idx|seal_id_idx|reverses_id_key) /,
  /^index CREATE (UNIQUE )?INDEX cobrowse_session_(open|code) /,
  /^index CREATE UNIQUE INDEX receipt_one_per_payment /,
  /^index CREATE INDEX (payment_received|repayment_plan_agreed|payment_link_invited) /,
  /^index CREATE UNIQUE INDEX staff_member_email_hash_key /,
  /^index CREATE INDEX conversation_message_by_staff /,
  / ledger_account_creditor_id_account_id_code_key /,
];

async function linesOf(url: string, prepare: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await prepare(client);
  const lines = await catalog(client);
  await client.end();
  return lines.filter((line) => !ON_PURPOSE.some((pattern) => pattern.test(line)));
}

test("the migrations make exactly what schema.prisma declares", async () => {
  const sql = await schemaSql(declared.url);
  const wanted = await linesOf(declared.url, (client) => client.query(sql));
  expect(wanted.length).toBeGreaterThan(200);
  expect(await linesOf(migrated.url, () => Promise.resolve())).toEqual(wanted);
});
