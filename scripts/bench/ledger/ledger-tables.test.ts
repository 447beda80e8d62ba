import { expect, test } from "vitest";
import { ledgerTables, type SettingResult } from "./ledger-tables";

const sizes = {
  few: { name: "1 k accounts", perSecond: [100, 200] },
  many: { name: "1 M accounts", perSecond: [90, 170] },
};
const setting: SettingResult = {
  name: "10 accounts, 20 workers",
  ways: {
    door: [80, 200],
    "bare call": [100, 200],
    "hand-written": [200, 400],
    "naive Prisma": [20, 100],
    batch: [160, 500],
  },
  tpcb: null,
};

const figuresOf = (result: SettingResult) =>
  new Map(ledgerTables([result], sizes)[0]?.figures.map((figure) => [figure.name, figure]));

test("the door is compared with each rival round by round, whatever the machine did in a round", () => {
  const figures = figuresOf(setting);
  expect(figures.get("to bare call")).toMatchObject({ samples: [0.8, 1], median: 0.9 });
  expect(figures.get("to naive Prisma")).toMatchObject({ median: 3, goal: { isMet: true } });
  expect(figures.get("to one call an entry")?.goal).toEqual({
    ...{ text: "≥ 2× one call an entry", isMet: true },
  });
});

test("what was not there is not compared; the hand-written ledger sets no goal", () => {
  expect(figuresOf(setting).has("to pgbench's tpcb")).toBe(false);
  const figures = figuresOf({ ...setting, tpcb: [100, 300] });
  expect(figures.get("to pgbench's tpcb")?.goal?.isMet).toBe(false);
  expect(figures.get("to hand-written")?.goal).toBeUndefined();
});

test("more accounts are compared with few in the same rounds", () => {
  const [, many] = ledgerTables([], sizes)[1]?.figures ?? [];
  expect(many).toMatchObject({ name: "1 M accounts", goal: { isMet: true } });
  expect(many?.ratio?.median).toBeCloseTo(0.875);
});
