import { AsyncLocalStorage } from "node:async_hooks";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { inTransaction } from "@/lib/adapters/db/transaction";
import { hashAddress } from "@/lib/adapters/request/request-origin";
import type { Actor } from "@/lib/domain/actor/actor";
import { sealTrail } from "./seal-trail";
import { auditRow, writeAudit } from "./store";

const now = new Date("2026-11-22T10:00:00Z");
const actor: Actor = { kind: "operator", login: "anna" };

beforeAll(async () => {
  const rows = ["sealed", "also sealed"].map((subject) =>
    auditRow({ actor, action: "case.opened", details: { subject }, now }),
  );
  await inTransaction((tx) => writeAudit(tx, rows));
  await sealTrail({ now });
  await inTransaction((tx) => writeAudit(tx, rows.slice(0, 1)));
});

describe("nobody changes the audit trail", () => {
  test.each([
    "update audit_event set actor_id = 'bert'",
    "update audit_event set seal_id = 9 where seal_id is not null",
    "update audit_event set seal_id = 9 where seal_id is null",
    "update audit_event set seal_id = 9, content_hash = '\\x00', actor_id = 'bert' where seal_id is null",
    "delete from audit_event",
    "truncate audit_event",
    "update audit_seal set key_id = 'x'",
    "delete from audit_seal",
    "truncate audit_seal",
  ])("not even who owns it: %s", async (statement) => {
    await expect(pool.query(statement)).rejects.toThrow("append-only");
  });

  test("the program's own role reads it and adds to it by the one way, and can do nothing else", async () => {
    const client = await pool.connect();
    try {
      await client.query("set role quittance_app");
      for (const statement of [
        "update audit_event set actor_id = 'bert'",
        "delete from audit_event",
        "truncate audit_event",
        "insert into audit_event (actor_kind, actor_id, action, details, at) values ('operator', 'bert', 'x', '{}', now())",
        "update audit_seal set key_id = 'x'",
        "delete from audit_seal",
      ]) {
        await expect(client.query(statement)).rejects.toThrow("permission denied");
      }
      const row = auditRow({ actor, action: "case.closed", now });
      await client.query("select write_trail($1, '[]')", [JSON.stringify([row])]);
      const { rows } = await client.query("select from audit_event where action = 'case.closed'");
      expect(rows).toHaveLength(1);
    } finally {
      await client.query("reset role");
      client.release();
    }
  });
});

test("an event says who, as whom, what, why, when, from where, and what it was before and after", async () => {
  globalThis.quittanceRequest ??= new AsyncLocalStorage();
  const headers = { "x-peer-address": "192.0.2.7", "x-request-reference": "ab12cd34" };
  const onBehalfOf = "00000000-0000-4000-8000-000000000009";
  await globalThis.quittanceRequest.run({ headers }, async () => {
    const row = auditRow({
      ...{ actor, onBehalfOf, action: "autopay.paused", now },
      ...{ before: { autopay: "active" }, after: { autopay: "paused" } },
      details: { plan: "p", reason: "wrong_person" },
    });
    await inTransaction((tx) => writeAudit(tx, [row]));
  });
  const written = await db.auditEvent.findFirst({ where: { action: "autopay.paused" } });
  expect(written).toMatchObject({
    ...{ actorKind: "operator", actorId: "anna", onBehalfOf, reason: "wrong_person", at: now },
    ...{ before: { autopay: "active" }, after: { autopay: "paused" }, details: { plan: "p" } },
    addressHash: hashAddress((name) => (name === "x-peer-address" ? "192.0.2.7" : null)),
    requestReference: "ab12cd34",
  });
});
