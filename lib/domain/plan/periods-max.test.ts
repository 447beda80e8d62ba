import { describe, expect, it } from "vitest";
import { periodsMax } from "./periods-max";

describe("the most instalments in 24 months", () => {
  it.each([
    ["monthly", 24],
    ["four_weekly", 26],
    ["fortnightly", 52],
    ["weekly", 104],
  ] as const)("%s: %i", (frequency, count) => {
    expect(periodsMax(24, frequency)).toBe(count);
  });
});
