import { describe, expect, it } from "vitest";
import { choicesAt, doorOf, GUIDE, type GuideName, readPath } from "./guide";

const NAMES = Object.keys(GUIDE) as GuideName[];

/** Every way that can be gone from a node, each as the names on it. */
const waysFrom = (name: GuideName, hasPlan: boolean): GuideName[][] =>
  choicesAt(name, hasPlan).flatMap((next) => [
    [next],
    ...waysFrom(next, hasPlan).map((rest) => [next, ...rest]),
  ]);
const WAYS = [true, false].flatMap((hasPlan) =>
  waysFrom("start", hasPlan).map((way) => ({ way, hasPlan })),
);

describe("the guided questions", () => {
  it("lead to every node, in three steps at most", () => {
    expect(new Set(["start", ...WAYS.flatMap(({ way }) => way)])).toEqual(new Set(NAMES));
    expect(Math.max(...WAYS.map(({ way }) => way.length))).toBeLessThanOrEqual(3);
  });

  it("never end where there is nothing to do", () => {
    for (const { way, hasPlan } of WAYS) {
      const end = way.at(-1) ?? "start";
      expect(choicesAt(end, hasPlan).length > 0 || doorOf(end) !== null).toBe(true);
    }
  });

  it("offer changes of a plan only to who follows one", () => {
    expect(choicesAt("cannot", true)).toEqual(["days", "smaller", "nothing", "advice"]);
    expect(choicesAt("cannot", false)).toEqual(["several", "nothing", "advice"]);
  });

  it("read back each way, and no other", () => {
    for (const { way } of WAYS) expect(readPath(way)).toEqual(way);
    for (const names of [["why"], ["start"], ["pay", "nothing"], ["__proto__"], ["pay", "pay"]]) {
      expect(readPath(names)).toBeNull();
    }
  });
});
