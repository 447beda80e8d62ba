import { expect, it } from "vitest";
import { largestOf, sizePercent } from "./chart-size";

it("a bar is as long as its share of the longest, and none where nothing is counted", () => {
  expect(sizePercent(1n, 3n)).toBe(33.33);
  expect(sizePercent(3n, 3n)).toBe(100);
  expect([sizePercent(0n, 0n), sizePercent(-1n, 3n)]).toEqual([0, 0]);
  expect(largestOf([{ size: 2n }, { size: 10n ** 18n }])).toBe(10n ** 18n);
  expect(largestOf([])).toBe(0n);
});
