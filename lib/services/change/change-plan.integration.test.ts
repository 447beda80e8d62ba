import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ChangeWish } from "@/lib/domain/plan/change/wish";
import { beginCollection } from "@/lib/services/collection/begin-collection";
import { openCase } from "@/lib/services/support/open-case";
import { OWN_ACCOUNTS } from "@/lib/services/support/store";
import { changeAs, previewAs } from "@/scripts/testing/change-as";
import { createCollected, liveUntil, standing } from "@/scripts/testing/collected-payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { followChange } from "./follow-change";
import { makeChange } from "./make-change";
import { undoChange } from "./undo-change";

const world = withPaymentWorld();
let person: Awaited<ReturnType<typeof createCollected>>;
beforeEach(async () => {
  // Nine instalments of 60.00: three are paid, the fourth is due on Saturday 5 December and taken on Monday.
  person = await createCollected(world, { card: "pm_card_visa" }, 54_000n);
});

const on = calendarDate;
const day = (date: string) => new Date(`${date}T09:00:00Z`);
const move = (to: CalendarDate = on("2026-12-15"), number = 4): ChangeWish => ({
  ...{ kind: "move", number, to },
});
const ask = (wish: ChangeWish, now = world.now()) => changeAs({ ...person, wish, now });
const confirm = (wish: ChangeWish, seen: string, idempotencyKey: string = randomUUID()) =>
  makeChange({
    debtor: { actor: person.actor, debtorId: person.actor.debtorId },
    ...{ planId: person.planId, wish, seen, idempotencyKey, affordable: null, now: world.now() },
  });
const undo = (changeId: string, now = world.now(), { actor } = person) =>
  undoChange({
    ...{ debtor: { actor, debtorId: actor.debtorId }, changeId, idempotencyKey: randomUUID(), now },
  });

async function scheduleOf(planId = person.planId): Promise<string[]> {
  const rows = await db.instalment.findMany({
    where: { planId },
    orderBy: [{ dueOn: "asc" }, { number: "asc" }],
  });
  return rows.map(
    ({ number, dueOn, amountMinor }) =>
      `${number} ${dueOn.toISOString().slice(0, 10)} ${amountMinor}`,
  );
}
const changesOf = (planId = person.planId) =>
  db.planChange.findMany({ where: { planId }, orderBy: { number: "asc" } });

describe("a change that its reader has seen and confirmed", () => {
  it("moves the date, keeps the schedule of before, and is told to person and creditor", async () => {
    const before = await scheduleOf();
    const made = await ask(move());
    expect(made).toMatchObject({ ok: true });
    expect(await scheduleOf()).toEqual(
      before.map((row) => (row.startsWith("4 ") ? "4 2026-12-15 6000" : row)),
    );
    const [change] = await changesOf();
    expect(change).toMatchObject({ number: 1, kind: "move", instalmentNumber: 4 });
    expect(JSON.stringify(change?.before)).toContain("2026-12-05");
    const events = await db.outboxEvent.findMany({ where: { type: "plan.changed" } });
    const told = events.map(({ payload }) => JSON.stringify(payload));
    expect(told.filter((text) => text.includes(person.planId))).toHaveLength(1);
    const audit = { debtorId: person.actor.debtorId, action: "plan.changed" };
    expect(await db.auditEvent.count({ where: audit })).toBe(1);
    for (const _ of [1, 2]) await followChange({ changeId: change?.id ?? "", now: world.now() });
    expect((await standing(person.planId)).messages).toEqual(["plan_changed"]);
  });

  it("happens once, however often it is sent, from two tabs and from two phones", async () => {
    const wish = move();
    const preview = await previewAs({ ...person, wish, now: world.now() });
    const seen = preview.seen ?? "";
    const key = randomUUID();
    const same = await Promise.all([1, 2, 3].map(() => confirm(wish, seen, key)));
    expect(new Set(same.map((made) => made.ok && made.value.changeId)).size).toBe(1);
    const others = await Promise.all([1, 2].map(() => confirm(wish, seen)));
    expect(others.every(({ ok }) => !ok)).toBe(true);
    expect(await changesOf()).toHaveLength(1);
  });

  it("from two phones at once, each with another wish: one is made, the other is told that the plan has changed", async () => {
    const wishes = [move(), move(on("2026-12-16"))];
    const made = await Promise.all(wishes.map((wish) => ask(wish)));
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await changesOf()).toHaveLength(1);
  });

  it("is refused one day too late, and nothing is written", async () => {
    expect(await ask(move(on("2026-12-15")), day("2026-12-03"))).toEqual({
      ...{ ok: false, error: "too_late" },
    });
    expect(await changesOf()).toEqual([]);
    expect(await ask(move(on("2026-12-15")), day("2026-12-02"))).toMatchObject({ ok: true });
  });

  it("of a plan that is not theirs leaves no trace and says nothing of it", async () => {
    const other = await createCollected(world, { card: "pm_card_visa" }, 54_000n);
    const before = await scheduleOf(other.planId);
    const preview = await previewAs({ ...person, wish: move(), now: world.now() });
    const made = await makeChange({
      debtor: { actor: person.actor, debtorId: person.actor.debtorId },
      ...{ planId: other.planId, wish: move(), seen: preview.seen ?? "" },
      ...{ idempotencyKey: randomUUID(), affordable: null, now: world.now() },
    });
    expect(made).toEqual({ ok: false, error: "plan_unknown" });
    const theirs = await changeAs({ ...other, wish: move(), now: world.now() });
    const changeId = theirs.ok ? theirs.value.changeId : "";
    expect(await undo(changeId)).toEqual({ ok: false, error: "change_unknown" });
    expect((await scheduleOf(other.planId)).length).toBe(before.length);
    expect(await changesOf()).toEqual([]);
  });

  it("waits for a person where a hold stands in the way", async () => {
    const debtor = await readPayer(person.actor, { accounts: OWN_ACCOUNTS });
    const report = {
      kind: "dispute",
      reason: "amount_wrong",
      accountId: null,
      details: "",
    } as const;
    await openCase({
      debtor,
      report: { ...report, idempotencyKey: randomUUID() },
      now: world.now(),
    });
    expect(await ask(move())).toEqual({ ok: false, error: "plan_held" });
  });
});

describe("undoing", () => {
  it("puts the very same schedule back, once, and the moved instalment may be moved again", async () => {
    const before = await scheduleOf();
    const made = await ask(move());
    const changeId = made.ok ? made.value.changeId : "";
    const undone = await Promise.all([undo(changeId), undo(changeId)]);
    expect(undone.every(({ ok }) => ok)).toBe(true);
    expect(await scheduleOf()).toEqual(before);
    expect((await changesOf()).map(({ kind }) => kind)).toEqual(["move", "undo"]);
    expect(await ask(move(on("2026-12-16")))).toMatchObject({ ok: true });
  });

  it("ends with the cut-off, to the day", async () => {
    const made = await ask(move());
    const changeId = made.ok ? made.value.changeId : "";
    expect(await undo(changeId, day("2026-12-03"))).toEqual({ ok: false, error: "undo_too_late" });
    expect(await undo(changeId, day("2026-12-02"))).toMatchObject({ ok: true });
  });
});

describe("what is collected", () => {
  it("and what is changed never both happen: who comes second finds the other", async () => {
    const now = day("2026-12-07");
    const begin = beginCollection({ planId: person.planId, now });
    const [made] = await Promise.all([
      ask({ kind: "rhythm", frequency: "weekly", payDay: 1, weekday: null }, now),
      begin,
    ]);
    const { attempts } = await standing(person.planId);
    expect(attempts).toEqual(["2026-12-07 collecting"]);
    expect(made.ok).toBe(true);
    expect((await scheduleOf())[3]).toBe("4 2026-12-05 6000");
    // On its way counts as paid.
    expect(await ask(move(), now)).toEqual({ ok: false, error: "instalment_paid" });
  });

  it("goes by the new dates only, each once, whatever was changed", async () => {
    const iban = await createCollected(world, { iban: "FR1420041010050500013M02606" }, 54_000n);
    expect(await ask(move(on("2026-12-15")))).toMatchObject({ ok: true });
    const rhythm = { kind: "rhythm", frequency: "monthly", payDay: 15, weekday: null } as const;
    expect(await changeAs({ ...iban, wish: rhythm, now: world.now() })).toMatchObject({ ok: true });
    await liveUntil(world, "2027-01-10");
    expect((await standing(person.planId)).attempts).toEqual([
      ...["2026-12-15 succeeded", "2027-01-05 succeeded"],
    ]);
    // Begun five days before, so that it arrives on Tuesday the fifteenth.
    expect((await standing(iban.planId)).attempts).toEqual([
      ...["2026-12-10 succeeded", "2027-01-08 processing"],
    ]);
  }, 300_000);
});
