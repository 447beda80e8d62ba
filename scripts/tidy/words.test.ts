// One spelling a word, no leftovers, nothing of somebody's own machine.
import { expect, test } from "vitest";
import { linesMatching, sourceFiles } from "./source-files";

const others = sourceFiles.filter(({ path }) => !path.startsWith("scripts/tidy/"));
// Where the provider's own words have to be used.
const stripe = /^(sandbox\/stripe|lib\/adapters\/stripe|e2e\/)/;

test("words of the glossary have one spelling", () => {
  const misspelt = /installment|debitor|authorize[^dr]|cancelled?ation\b|repayement|pay-?plan\b/i;
  const ours = others.filter(({ path }) => !stripe.test(path));
  expect(linesMatching(ours, misspelt)).toEqual([]);
});

test("nothing is left over", () => {
  const leftovers = /\b(TODO|FIXME|XXX)\b|console\.log|debugger;|@ts-(ignore|nocheck)/;
  expect(linesMatching(others, leftovers)).toEqual([]);
});

test("tests wait for what they can see, never for time", () => {
  expect(linesMatching(others, /waitForTimeout/)).toEqual([]);
});

test("files and folders are named in kebab-case", () => {
  // Next's own folder names: (group), [parameter], [...rest], [[...none or more]].
  const name = /^[a-z0-9.-]+$|^\([a-z-]+\)$|^\[(\.\.\.)?[a-zA-Z]+\]$|^\[\[\.\.\.[a-z]+\]\]$/;
  const wrong = sourceFiles.filter(({ path }) => !path.split("/").every((part) => name.test(part)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
