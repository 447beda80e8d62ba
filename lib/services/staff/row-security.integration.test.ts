import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { asStaff, type StaffScope } from "@/lib/adapters/db/staff-transaction";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import { auditRow } from "@/lib/services/audit/store";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { reachablePerson } from "@/scripts/testing/reachable-person";

const now = new Date("2026-11-28T10:00:00Z");

let midi: string;
let clairance: string;
let team: string;
let ofTeam: string;

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  clairance = (await createCreditor(CLAIRANCE, now)).id;
  const person = (creditor: string, phone: string, owed: string) =>
    reachablePerson(creditor, { phone, email: null }, owed, now);
  await person(midi, "+33610000001", "EM-1");
  await person(clairance, "+33610000002", "CL-1");
  team = randomUUID();
  await db.team.create({ data: { id: team, creditorId: midi, name: "Sud", createdAt: now } });
  ofTeam = (await person(midi, "+33610000003", "EM-2")).id;
  await db.debtor.update({ where: { id: ofTeam }, data: { teamId: team } });
});

const scope = (creditorId: string, more: Partial<StaffScope> = {}): StaffScope => ({
  ...{ creditorId, teamId: null, seesEveryTeam: false, ...more },
});

/** Tables of which staff may read something, and what. */
async function readable() {
  const { rows } = await pool.query<{ name: string; columns: string }>(`
    select c.relname as name, string_agg(format('t.%I', a.attname), ', ' order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and has_column_privilege('quittance_staff', c.oid, a.attnum, 'select')
     group by c.relname order by c.relname`);
  return rows;
}

/** Every row that a scope sees of a table, with nothing asked but the table. */
const rowsOf = (of: StaffScope, { name, columns }: { name: string; columns: string }) =>
  asStaff(of, async (sender) => {
    const { rows } = await sender.query<{ row: string }>(
      `select md5(row(${columns})::text) as row from ${name} t`,
    );
    return rows.map(({ row }) => row);
  });

describe("statements of staff that ask for no creditor", () => {
  test("see rows of their own creditor only, in every table", async () => {
    const tables = await readable();
    expect(tables.length).toBeGreaterThan(20);
    const everything = { teamId: null, seesEveryTeam: true };
    for (const table of tables) {
      const own = await rowsOf(scope(midi, everything), table);
      const theirs = new Set(await rowsOf(scope(clairance, everything), table));
      expect([table.name, own.filter((row) => theirs.has(row))]).toEqual([table.name, []]);
      expect([table.name, await rowsOf(scope(randomUUID(), everything), table)]).toEqual([
        ...[table.name, []],
      ]);
    }
    const seen = await rowsOf(scope(midi, everything), { name: "debtor", columns: "t.id" });
    expect(seen).toHaveLength(2);
  });

  test("see no file of another team", async () => {
    const debtors = { name: "debtor", columns: "t.id" };
    const accounts = { name: "account", columns: "t.id" };
    for (const table of [debtors, accounts]) {
      expect(await rowsOf(scope(midi), table)).toHaveLength(1);
      expect(await rowsOf(scope(midi, { teamId: team }), table)).toHaveLength(2);
      expect(await rowsOf(scope(midi, { teamId: randomUUID() }), table)).toHaveLength(1);
      expect(await rowsOf(scope(midi, { seesEveryTeam: true }), table)).toHaveLength(2);
    }
  });

  test("read no secret: no codes, no passwords, no hashes of tokens", async () => {
    const readableColumns = (await readable()).flatMap(({ name, columns }) =>
      columns.split(", ").map((column) => `${name}.${column.slice(2)}`),
    );
    const secrets = /password|secret|token|code_hash|totp|flash|stripe_.*_key|endpoint/;
    const allowed = ["sepa_creditor_identifier"];
    expect(readableColumns.filter((one) => secrets.test(one) && !allowed.includes(one))).toEqual(
      [],
    );
  });

  test("change nothing of a person or of the books", async () => {
    for (const change of [
      "update debtor set locale = 'en'",
      "delete from account",
      "update payment set status = 'succeeded'",
      "delete from audit_event",
    ]) {
      await expect(asStaff(scope(midi), (sender) => sender.query(change))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  test("write no line of another creditor's trail, nor about a person of theirs, by the trail's own way in", async () => {
    const actor = { kind: "staff", staffId: randomUUID(), role: "agent", teamId: null } as const;
    const theirs = await db.debtor.findFirstOrThrow({ where: { creditorId: clairance } });
    const write = (creditorId: string, debtorId?: string) => {
      const line = { actor: { ...actor, creditorId }, action: "file.viewed", creditorId } as const;
      const row = auditRow({ ...line, ...(debtorId && { debtorId }), now });
      return asStaff(scope(midi), (sender) =>
        sender.query("select audit_write($1::jsonb)", [JSON.stringify([row])]),
      );
    };
    await expect(write(clairance)).rejects.toThrow(/another creditor's trail/);
    await expect(write(midi, theirs.id)).rejects.toThrow(/another creditor's trail/);
    await write(midi);
    expect(await db.auditEvent.count({ where: { creditorId: midi } })).toBe(1);
    expect(await db.auditEvent.count({ where: { creditorId: clairance } })).toBe(0);
  });

  test("are over with their transaction: the connection is the program's again", async () => {
    await asStaff(scope(midi), (sender) => sender.query("select 1"));
    const { rows } = await pool.query<{ seen: bigint }>("select count(*) as seen from debtor");
    expect(Number(rows[0]?.seen)).toBe(3);
  });
});
