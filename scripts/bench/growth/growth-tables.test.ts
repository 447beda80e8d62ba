import { expect, test } from "vitest";
import { repeating } from "@/scripts/bench/server/step";
import { growthTables, type SizeResult, sizeName } from "./growth-tables";

const step = repeating("GET /x", "", []);
const page = repeating("bare Next page", "", []);

function at(size: number, own: readonly number[], bare: readonly number[]): SizeResult {
  return {
    ...{ size, insertedMs: size / 10 },
    yardstick: { step: page, perSecond: bare, faults: [] },
    own: [{ step, perSecond: own, faults: [] }],
  };
}

const figureAt = (results: readonly SizeResult[], name: string) =>
  growthTables(results)[0]?.figures.find(
    (figure) => figure.subject === step.name && figure.name === name,
  );

test("a machine that is slower as a whole is no growth: steps are compared by how they stand to the bare page", () => {
  const figure = figureAt(
    [at(1_000, [50, 50], [100, 100]), at(1_000_000, [25, 20], [50, 40])],
    "1 M accounts",
  );
  expect(figure?.ratio).toMatchObject({ to: "1 k accounts", median: 1 });
  expect(figure?.goal?.isMet).toBe(true);
});

test("a step that falls behind by more than a fifth misses the goal", () => {
  const figure = figureAt([at(1_000, [50], [100]), at(100_000, [40], [100])], "100 k accounts");
  expect(figure?.ratio?.median).toBeCloseTo(0.8);
  expect(figure?.goal).toMatchObject({ text: "within 1.2× of 1 k accounts", isMet: false });
});

test("the smallest size is what the others are compared with", () => {
  expect(figureAt([at(1_000, [50], [100])], "1 k accounts")?.goal).toBeUndefined();
});

test("sizes are written as people say them", () => {
  expect([1_000, 100_000, 1_000_000].map(sizeName)).toEqual([
    "1 k accounts",
    "100 k accounts",
    "1 M accounts",
  ]);
});
