import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { createTestDatabase } from "@/scripts/testing/postgres";
import { insertAccounts } from "./insert-accounts";

const { url } = await createTestDatabase();
const client = new pg.Client({ connectionString: url });
await client.connect();
afterAll(() => client.end());

test("accounts made in bulk fill every table that grows with accounts, and refer to what exists", async () => {
  const { id } = await createCreditor(ENERGIE_DU_MIDI, new Date());
  await insertAccounts(url, id, { from: 1, to: 60 });
  await insertAccounts(url, id, { from: 61, to: 100 });
  expect(await db.account.count()).toBe(100);
  expect(await emptyTables()).toEqual([
    ...[
      "audit_seal",
      "cobrowse_event",
      "cobrowse_recording",
      "cobrowse_session",
      "conversation",
      "conversation_file",
      "conversation_message",
      "feedback",
      "file_note",
      "impersonation",
      "one_time_code",
      "passkey_challenge",
      "plan_decision",
      "policy_proposal",
      "receipt_counter",
      "reconciliation_difference",
      "reconciliation_run",
      "sign_in",
      "staff_identity",
      "staff_invitation",
      "staff_member",
      "staff_passkey",
      "staff_recovery_code",
      "staff_session",
      "staff_sso_attempt",
      "team",
      "write_off",
    ],
  ]);
  // Adding each foreign key again checks all rows that have it.
  for (const { owner, name, definition } of await foreignKeys()) {
    await client.query(`alter table ${owner} drop constraint ${name}`);
    await client.query(`alter table ${owner} add constraint ${name} ${definition}`);
  }
});

test("a book's balance is what its postings say, and its indexes are back", async () => {
  const { rows } = await client.query(`
    select count(*)::int as wrong from ledger_account book
     where account_id is not null and debit_minor - credit_minor <>
       (select sum(case side when 'debit' then amount_minor else -amount_minor end)
          from posting where ledger_account_id = book.id)`);
  expect(rows).toEqual([{ wrong: 0 }]);
  await expect(
    client.query("insert into rate_limit select * from rate_limit limit 1"),
  ).rejects.toThrow("rate_limit_pkey");
  const { rowCount } = await client.query(
    "select 1 from pg_indexes where indexname = 'payment_link_token_hash_key'",
  );
  expect(rowCount).toBe(1);
});

async function emptyTables(): Promise<string[]> {
  const { rows } = await client.query<{ relname: string }>(`
    select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and reltuples <= 0 order by relname`);
  return rows.map(({ relname }) => relname);
}

async function foreignKeys() {
  const { rows } = await client.query<{ owner: string; name: string; definition: string }>(`
    select conrelid::regclass::text as owner, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  return rows;
}
