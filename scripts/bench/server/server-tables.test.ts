import { expect, test } from "vitest";
import { memoryTable, profileTable, type StepResult, stepTable, toBarePage } from "./server-tables";
import { repeating } from "./step";

const measured = (name: string, perSecond: readonly number[], faults: readonly string[] = []) => ({
  ...{ step: repeating(name, "", []), perSecond, faults },
});

const result: StepResult = {
  own: measured("GET /x", [50, 120], ["/x: 503"]),
  bareNode: measured("bare Node", [1_000, 1_000]),
  barePage: measured("bare Next page", [100, 100]),
  bareRoute: null,
  paced: { latenciesMs: [1, 2, 3, 4], faults: [] },
  timesBarePage: 0.8,
};

const figureOf = (subject: string, name: string) =>
  stepTable([result]).figures.find((figure) => figure.subject === subject && figure.name === name);

test("a step is held to the bare page of its own rounds", () => {
  expect(toBarePage(result)).toMatchObject({ samples: [0.5, 1.2], median: 0.85, yardstick: 100 });
  expect(figureOf("GET /x", "throughput")).toMatchObject({ median: 85, goal: { isMet: true } });
  expect(figureOf("GET /x", "p99 at half load")).toMatchObject({ median: 4 });
});

test("a single wrong answer misses the goal of no faults", () => {
  expect(figureOf("GET /x", "faults")).toMatchObject({ median: 1, goal: { isMet: false } });
});

test("the yardsticks of all steps stand in the same table", () => {
  expect(figureOf("bare Node", "throughput")?.samples).toEqual([1_000, 1_000]);
});

test("memory grows from the second reading on: the first still fills what is kept on purpose", () => {
  const memories = [50, 100, 102, 104].map((heap) => ({ heap, resident: 2 * heap }));
  const { figures } = memoryTable(memories, 60);
  const growth = figures.filter(({ unit }) => unit === "x");
  expect(growth.map(({ median }) => median)).toEqual([1.04, 1.04]);
  expect(growth.every(({ goal }) => goal?.isMet)).toBe(true);
  const leaking = memoryTable(
    [
      { heap: 1, resident: 1 },
      { heap: 10, resident: 10 },
      { heap: 11, resident: 12 },
    ],
    60,
  );
  expect(leaking.figures.filter(({ goal }) => goal?.isMet === false)).toHaveLength(2);
});

test("a profile is a column of milliseconds by kind of work", () => {
  const { figures } = profileTable(new Map([["GET /x", [{ kind: "Prisma", ms: 1.5 }]]]));
  expect(figures).toMatchObject([{ subject: "Prisma", name: "GET /x", median: 1.5, unit: "ms" }]);
});
