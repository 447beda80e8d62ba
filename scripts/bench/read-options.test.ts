import { expect, test } from "vitest";
import { readOptions } from "./read-options";

const known = ["pages", "server", "growth"] as const;
const read = (...args: string[]) => readOptions(args, known);

test("without options every part runs with its own rounds", () => {
  expect(read()).toEqual({ parts: known, rounds: null, isQuick: false });
});

test("parts run in their own order, however they are named, beside other options", () => {
  expect(read("--only", "server", "pages", "--rounds", "5", "--quick")).toEqual({
    ...{ parts: ["pages", "server"], rounds: 5, isQuick: true },
  });
});

test.each([
  [["--only"], "--only takes pages, server, growth."],
  [["--only", "page"], "--only takes"],
  [["--only", "pages", "servers"], "--only takes"],
  [["--rounds", "0"], "--rounds takes"],
  [["--rounds"], "--rounds takes"],
  [["pages"], 'does not know "pages"'],
])("%j is refused by name", (args, message) => {
  expect(() => read(...args)).toThrow(message);
});
