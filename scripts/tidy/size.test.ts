// Small files, counted over the program itself and over everything.
import { expect, test } from "vitest";
import { isTest, sourceFiles } from "./source-files";

const sizes = sourceFiles
  .filter((file) => !isTest(file))
  .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
  .sort((one, other) => one.lines - other.lines);

function quantile(share: number): number {
  return sizes[Math.floor(share * (sizes.length - 1))]?.lines ?? 0;
}

test("no file has more than 200 lines", () => {
  expect(sizes.filter(({ lines }) => lines > 200)).toEqual([]);
});

test("the median file has at most 60 lines", () => {
  expect(quantile(0.5)).toBeLessThanOrEqual(60);
});

test("nine files of ten have fewer than 150 lines", () => {
  expect(quantile(0.9)).toBeLessThan(150);
});
