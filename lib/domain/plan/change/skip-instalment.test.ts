import { describe, expect, it } from "vitest";
import { datesOf, facts, factsOf, jean, today } from "@/scripts/testing/plan-facts";
import { changePlan } from "./change-plan";
import { skipsLeft } from "./skip-instalment";

describe("skipping one instalment", () => {
  it("puts each on the date of the next one and the last a month later", () => {
    const skipped = changePlan({ kind: "skip", number: 8 }, facts);
    expect(datesOf(skipped)).toEqual(["2027-01-05", "2027-02-05", "2027-03-05"]);
  });

  it("is there once for six that are paid", () => {
    expect(skipsLeft(facts)).toBe(1);
    expect(skipsLeft(factsOf(jean, 30_000n, today))).toBe(0);
    const changes = [{ kind: "skip", number: 6, setsOn: null }] as const;
    expect(changePlan({ kind: "skip", number: 8 }, { ...facts, changes })).toEqual({
      ...{ ok: false, error: "no_skip_left" },
    });
  });
});
