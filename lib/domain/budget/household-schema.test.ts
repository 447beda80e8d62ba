import { describe, expect, it } from "vitest";
import { householdSchema } from "./household-schema";

const issuesOf = (typed: unknown) =>
  householdSchema.safeParse(typed).error?.issues.map(({ path, message }) => [path[0], message]);

describe("a household", () => {
  it("is read from what was typed", () => {
    const typed = { adults: " 2 ", childrenUnder14: "0", children14To18: "1" };
    expect(householdSchema.parse(typed)).toEqual({
      adults: 2,
      childrenUnder14: 0,
      children14To18: 1,
    });
  });

  it("has at least one adult, and says what is missing or wrong", () => {
    expect(issuesOf({ adults: "0", childrenUnder14: "", children14To18: "x" })).toEqual([
      ["adults", "count_invalid"],
      ["childrenUnder14", "count_missing"],
      ["children14To18", "count_invalid"],
    ]);
    expect(issuesOf({ adults: "1", childrenUnder14: "0" })).toEqual([
      ["children14To18", "count_missing"],
    ]);
  });
});
