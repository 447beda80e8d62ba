import { generateKeyPairSync, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { signSeal } from "@/lib/adapters/crypto/seal-signature";
import { pool } from "@/lib/adapters/db/pool";
import { inTransaction } from "@/lib/adapters/db/transaction";
import type { Actor } from "@/lib/domain/actor/actor";
import { eventHash, eventText } from "./event-text";
import { sealTrail } from "./seal-trail";
import { auditRow, writeAudit } from "./store";
import { sealedEventsAfter } from "./trail-store";
import { verifyTrail } from "./verify-trail";

const now = new Date("2026-11-22T10:00:00Z");
const later = new Date("2026-11-22T12:30:00Z");
const actor: Actor = { kind: "operator", login: "anna" };

const write = (subjects: readonly string[], at = now) =>
  inTransaction((tx) =>
    writeAudit(
      tx,
      subjects.map((subject) =>
        auditRow({ actor, action: "case.opened", details: { subject, reason: "other" }, now: at }),
      ),
    ),
  );

const faultsOf = async (asked: Parameters<typeof verifyTrail>[0] = {}) =>
  (await verifyTrail(asked)).faults.map(({ kind, subject }) => `${kind}: ${subject}`);

beforeAll(async () => {
  await write(["a", "b", "c"]);
  expect(await sealTrail({ now })).toBe(3);
  await write(["d", "e"], later);
  expect(await sealTrail({ now: later })).toBe(2);
  expect(await sealTrail({ now: later })).toBe(0);
  await write(["f"], later);
});

/** Does what only someone with the server's highest rights can, looks, and puts all back. */
async function faultsAfter(tampering: string, asked = {}): Promise<string[]> {
  const client = await pool.connect();
  await client.query("create table kept_event as table audit_event");
  await client.query("create table kept_seal as table audit_seal");
  try {
    await client.query("set session_replication_role = replica");
    await client.query(tampering);
    return await faultsOf(asked);
  } finally {
    await client.query(`
      delete from audit_event; insert into audit_event select * from kept_event; drop table kept_event;
      delete from audit_seal; insert into audit_seal select * from kept_seal; drop table kept_seal;
      set session_replication_role = default`);
    client.release();
  }
}

describe("the check of the audit trail", () => {
  test("finds nothing in a trail that was only added to, and says where its chain ends", async () => {
    const { last, ...report } = await verifyTrail();
    expect(report).toEqual({ events: 5, unsealed: 1, seals: 2, faults: [] });
    expect(last?.id).toBe(2n);
  });

  test("finds a changed event", async () => {
    const faults = await faultsAfter("update audit_event set actor_id = 'bert' where id = 2");
    expect(faults).toEqual(["event_changed: event 2 (seal 1)"]);
  });

  test("finds a changed event whose hash was made to fit", async () => {
    const [event] = await sealedEventsAfter([1n, 1n, 1]);
    if (!event) throw new Error("no event");
    const hash = eventHash({ ...event, actorId: "bert" }).toString("hex");
    const faults = await faultsAfter(
      `update audit_event set actor_id = 'bert', content_hash = '\\x${hash}' where id = ${event.id}`,
    );
    expect(faults).toEqual(["seal_content_differs: seal 1"]);
  });

  test("finds an event that was removed, the last one too", async () => {
    for (const [id, seal] of [
      [1, 1],
      [5, 2],
    ]) {
      const faults = await faultsAfter(`delete from audit_event where id = ${id}`);
      expect(faults).toEqual([`seal_content_differs: seal ${seal}`]);
    }
  });

  test("finds an event that was put under a seal afterwards", async () => {
    const copy = `insert into audit_event (actor_kind, actor_id, action, details, at, content_hash, seal_id)
      select actor_kind, actor_id, action, details, at, content_hash, seal_id from audit_event where id = 3`;
    const faults = await faultsAfter(copy);
    expect(faults).toContain("seal_content_differs: seal 1");
  });

  test("finds an event that was put in later than it says, once it is sealed", async () => {
    await write(["forged"], now);
    const at = new Date("2026-11-22T12:31:00Z");
    expect(await sealTrail({ now: at })).toBe(2);
    const [fault, ...others] = await faultsOf();
    expect(fault).toMatch(/^event_misdated: event \d+ \(seal 3\)$/);
    expect(others).toEqual([]);
    await takeOutSeal(3);
  });

  test("finds a seal that another key signed, or nobody", async () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const { rows } = await pool.query<{ hash: Buffer }>("select hash from audit_seal where id = 2");
    const signature = Buffer.from(signSeal(rows[0]?.hash ?? Buffer.alloc(0), privateKey));
    const set = `update audit_seal set signature = '\\x${signature.toString("hex")}'`;
    expect(await faultsAfter(`${set} where id = 2`)).toEqual(["seal_signature_wrong: seal 2"]);
    const faults = await faultsAfter(`${set}, key_id = '0123456789abcdef' where id = 2`);
    expect(faults).toEqual(["seal_signature_wrong: seal 2"]);
  });

  test("finds a seal that was taken out of the chain", async () => {
    expect(await faultsAfter("delete from audit_seal where id = 1")).toEqual([
      "seal_missing: seal 1",
      "seal_chain_broken: seal 2",
    ]);
    expect(await faultsAfter("delete from audit_seal where id = 2")).toEqual([
      "seal_missing: seal 2",
    ]);
  });

  test("finds that the end was cut off, by a seal's hash that was kept elsewhere", async () => {
    const { last } = await verifyTrail();
    const cut = "delete from audit_event where seal_id = 2; delete from audit_seal where id = 2";
    expect(await faultsAfter(cut)).toEqual([]);
    expect(await faultsAfter(cut, { held: last })).toEqual(["seal_held_differs: seal 2"]);
    expect(await faultsOf({ held: last })).toEqual([]);
  });
});

async function takeOutSeal(id: number): Promise<void> {
  const client = await pool.connect();
  await client.query(`
    set session_replication_role = replica;
    delete from audit_event where seal_id = ${id} and at = '${now.toISOString()}';
    update audit_event set seal_id = null, content_hash = null where seal_id = ${id};
    delete from audit_seal where id = ${id};
    set session_replication_role = default`);
  client.release();
}

describe("sealing", () => {
  test("holds up nobody who writes, and an event that is committed late is sealed later", async () => {
    const slow = await pool.connect();
    const subject = randomUUID();
    try {
      await slow.query("begin");
      // Has the lower id, and is committed last.
      await slow.query("select audit_write($1)", [JSON.stringify([rowOf("slow")])]);
      await write(["quick", subject], later);
      expect(await sealTrail({ now: later })).toBe(3);
      await write(["while the other is under way"], later);
      await slow.query("commit");
    } finally {
      slow.release();
    }
    expect(await sealTrail({ now: later })).toBe(2);
    expect(await verifyTrail()).toMatchObject({ unsealed: 0, faults: [] });
  });

  test("gives every event one seal, however many write and seal at the same time", async () => {
    const before = (await verifyTrail()).events;
    const rounds = Array.from({ length: 20 }, (_, round) => [
      write([`${round}`, `${round} again`], later),
      sealTrail({ now: later }),
    ]);
    await Promise.all(rounds.flat());
    await sealTrail({ now: later });
    const report = await verifyTrail();
    expect(report).toMatchObject({ events: before + 40, unsealed: 0, faults: [] });
  });
});

const rowOf = (subject: string) =>
  auditRow({ actor, action: "case.opened", details: { subject }, now: later });

test("no text imitates a line of what an event's hash is over", async () => {
  const [event] = await sealedEventsAfter([0n, 0n, 1]);
  if (!event) throw new Error("no event");
  const hostile = 'x"\naction "person.erased"\u2028\\';
  const text = eventText({ ...event, actorId: hostile, reason: hostile });
  expect(text.split("\n")).toHaveLength(eventText(event).split("\n").length);
});
