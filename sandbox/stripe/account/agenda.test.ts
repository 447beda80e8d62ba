import fc from "fast-check";
import { expect, test } from "vitest";
import { Agenda } from "./agenda";

type Row = { id: string; atMs: number };
const timeOf = (row: Row) => row.atMs;

function takeAll(agenda: Agenda<Row>): Row[] {
  const taken: Row[] = [];
  for (let row = agenda.take(Infinity); row !== undefined; row = agenda.take(Infinity)) {
    taken.push(row);
  }
  return taken;
}

test("hands out what is due by time, first come first among equals", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (times) => {
      const rows = times.map((atMs, index) => ({ id: String(index), atMs }));
      const expected = rows.toSorted((a, b) => a.atMs - b.atMs);
      expect(takeAll(new Agenda(rows, timeOf))).toEqual(expected);
    }),
  );
});

test("hands out nothing early, nothing twice, nothing replaced or deleted", () => {
  const rows = ["a", "b", "c"].map((id, index) => ({ id, atMs: index }));
  const agenda = new Agenda(rows, timeOf);
  agenda.put({ id: "a", atMs: 5 });
  agenda.delete("b");
  expect([agenda.take(2)?.id, agenda.take(2)]).toEqual(["c", undefined]);
  expect([agenda.take(5)?.id, agenda.take(5)]).toEqual(["a", undefined]);
});

test("keeps what was handed out until it is deleted, so that a restart begins it again", () => {
  const agenda = new Agenda([{ id: "a", atMs: 0 }], timeOf);
  agenda.take(0);
  const kept: Row[] = JSON.parse(JSON.stringify(agenda));
  expect(new Agenda(kept, timeOf).take(0)?.id).toBe("a");
  agenda.delete("a");
  expect(agenda.toJSON()).toEqual([]);
});
