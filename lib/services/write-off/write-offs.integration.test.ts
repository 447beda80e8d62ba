import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { StaffActor } from "@/lib/domain/actor/actor";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { actionsOf, staffActor } from "@/scripts/testing/decider";
import { askWriteOff, forgiven, type Owing, owing } from "@/scripts/testing/give-up";
import { owedBy } from "@/scripts/testing/payer";
import { messagesOf } from "@/scripts/testing/reachable-person";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { decideWriteOff, withdrawWriteOff } from "./decide-write-off";
import { followWriteOff } from "./follow-write-off";
import { requestReversal } from "./request-write-off";

const world = withPaymentWorld({ isLedgerSound: true });

const staff = (role: StaffRole) => staffActor(world.midi.id, role, world.now());

const ask = (actor: StaffActor, person: Owing, amountMinor: bigint, key: string = randomUUID()) =>
  askWriteOff(actor, person, { amountMinor, key, now: world.now() });

const decide = (
  actor: StaffActor,
  writeOffId: string,
  decision: "approved" | "declined" = "approved",
) => decideWriteOff({ actor, writeOffId, decision, now: world.now() });

const entriesOf = (writeOffId: string) =>
  db.journalEntry.findMany({
    where: { idempotencyKey: `write-off:${writeOffId}` },
    include: { postings: { include: { ledgerAccount: true }, orderBy: { line: "asc" } } },
  });
const statusOf = async (id: string) =>
  (await db.writeOff.findUniqueOrThrow({ where: { id } })).status;

describe("a debt that is given up", () => {
  it("is booked once, told once, and never paid", async () => {
    const person = await owing(world);
    const [agent, supervisor] = [await staff("agent"), await staff("supervisor")];
    const key = randomUUID();
    const asked = await Promise.all([1, 2, 3].map(() => ask(agent, person, 12_000n, key)));
    expect(asked).toEqual(asked.map(() => ({ ok: true, value: null })));
    expect(await owedBy(person.actor)).toBe(30_000n);
    const decided = await Promise.all([1, 2].map(() => decide(supervisor, key)));
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    await followWriteOff({ writeOffId: key, now: world.now() });
    expect(await owedBy(person.actor)).toBe(18_000n);
    const [entry, ...others] = await entriesOf(key);
    expect(others).toEqual([]);
    expect(
      entry?.postings.map((line) => `${line.ledgerAccount.code} ${line.side} ${line.amountMinor}`),
    ).toEqual([...["write_offs debit 12000", "principal credit 12000"]]);
    expect(await statusOf(key)).toBe("booked");
    expect(await db.receipt.count({ where: { debtorId: person.debtorId } })).toBe(0);
    expect((await messagesOf(person.debtorId)).map(({ kind }) => kind)).toEqual([
      "debt_written_off",
    ]);
    const events = await db.outboxEvent.findMany({
      where: { type: "debt.written_off", payload: { path: ["data", "id"], equals: key } },
    });
    expect(events).toHaveLength(1);
    expect(await actionsOf(person.debtorId)).toEqual(
      expect.arrayContaining(["write_off.requested", "write_off.approved", "ledger.posted"]),
    );
  });

  it("is booked once and known as that, where the whole debt is given up by the job and whoever decided at once", async () => {
    const supervisor = await staff("supervisor");
    for (let round = 0; round < 5; round += 1) {
      const person = await owing(world);
      const key = randomUUID();
      await ask(await staff("agent"), person, 30_000n, key);
      const follow = () => followWriteOff({ writeOffId: key, now: world.now() });
      const decided = decide(supervisor, key);
      await Promise.all([decided, decided.then(follow), decided.then(follow)]);
      expect([await statusOf(key), await owedBy(person.actor)]).toEqual(["booked", 0n]);
      expect(await entriesOf(key)).toHaveLength(1);
    }
  });

  it("always takes two people, by their roles, of its own creditor", async () => {
    const person = await owing(world);
    const supervisor = await staff("supervisor");
    const foreign = await staffActor(world.clairance.id, "supervisor", world.now());
    const key = randomUUID();
    expect(await ask(await staff("auditor"), person, 100n)).toMatchObject({ error: "not_allowed" });
    expect(await ask(foreign, person, 100n)).toMatchObject({ error: "unknown" });
    await ask(supervisor, person, 100n, key);
    expect(await decide(supervisor, key)).toMatchObject({ error: "same_person" });
    expect(await decide(await staff("agent"), key)).toMatchObject({ error: "not_allowed" });
    expect(await decide(foreign, key)).toMatchObject({ error: "unknown" });
    expect(await statusOf(key)).toBe("requested");
    expect((await decide(await staff("supervisor"), key, "declined")).ok).toBe(true);
    expect(await owedBy(person.actor)).toBe(30_000n);
    expect(await entriesOf(key)).toEqual([]);
  });

  it("is never more than is owed and not asked for already", async () => {
    const person = await owing(world);
    const other = await owing(world);
    const agent = await staff("agent");
    const key = randomUUID();
    expect(await ask(agent, person, 30_001n)).toMatchObject({ error: "amount_too_large" });
    expect(await ask(agent, person, 0n)).toMatchObject({ error: "amount_invalid" });
    expect(await ask(agent, { ...person, accountId: other.accountId }, 1n)).toMatchObject({
      error: "account_unknown",
    });
    await ask(agent, person, 20_000n, key);
    expect(await ask(agent, person, 10_001n)).toMatchObject({ error: "amount_too_large" });
    expect(await ask(agent, other, 20_000n, key)).toMatchObject({ error: "idempotency_conflict" });
    expect(await withdrawWriteOff({ actor: agent, writeOffId: key, now: world.now() })).toEqual({
      ...{ ok: true, value: null },
    });
    expect(await decide(await staff("supervisor"), key)).toMatchObject({
      error: "already_decided",
    });
    expect((await ask(agent, person, 30_000n)).ok).toBe(true);
  });

  it("lapses where so much is not owed any more when it is decided", async () => {
    const person = await owing(world);
    const [first, second] = [randomUUID(), randomUUID()];
    const agent = await staff("agent");
    await ask(agent, person, 20_000n, first);
    await db.writeOff.update({ where: { id: first }, data: { status: "withdrawn" } });
    await ask(agent, person, 20_000n, second);
    await db.writeOff.update({ where: { id: first }, data: { status: "requested" } });
    await decide(await staff("supervisor"), second);
    await decide(await staff("supervisor"), first);
    expect([await statusOf(first), await statusOf(second)]).toEqual(["lapsed", "booked"]);
    expect(await owedBy(person.actor)).toBe(10_000n);
  });

  it("is owed again after another decision, part by part, once", async () => {
    const person = await owing(world);
    const made = await forgiven(world, person, 12_000n);
    const key = randomUUID();
    const actor = await staff("operations");
    const about = { actor, debtorId: person.debtorId, writeOffId: made, now: world.now() };
    const reverse = (id: string) =>
      requestReversal({ ...about, key: id, reason: "made_by_mistake" });
    expect((await reverse(key)).ok).toBe(true);
    expect(await reverse(randomUUID())).toMatchObject({ error: "not_reversible" });
    expect((await decide(await staff("supervisor"), key)).ok).toBe(true);
    expect(await owedBy(person.actor)).toBe(30_000n);
    const [[first], [second]] = [await entriesOf(made), await entriesOf(key)];
    expect(second).toMatchObject({ event: "write_off_reversed", reversesId: first?.id });
    expect(await reverse(randomUUID())).toMatchObject({ error: "not_reversible" });
  });
});
