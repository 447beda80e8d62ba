// What keeps the rules pure, exact and tested.
import { expect, test } from "vitest";
import { isTest, linesMatching, sourceFiles } from "./source-files";

const inDomain = sourceFiles.filter(({ path }) => path.startsWith("lib/domain/"));
const rules = inDomain.filter((file) => !isTest(file));
const tests = inDomain.filter(isTest);

test("no float, clock or chance gets into the domain", () => {
  const banned =
    /\bparseFloat\b|\bNumber\(|\.toFixed\(|\bnew Date\(|\bDate\.now\b|\bMath\.random\b|\bprocess\./;
  expect(linesMatching(rules, banned)).toEqual([]);
});

test("every domain file with logic has a test beside it", () => {
  const withLogic = rules.filter(({ text }) => /^export (async )?function /m.test(text));
  const untested = withLogic.filter(({ path }) => {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const name = path.slice(folder.length).replace(/\.tsx?$/, "");
    const near = tests.filter((file) => file.path.startsWith(folder));
    return !near.some(({ text }) => text.includes(`/${name}"`));
  });
  expect(untested.map(({ path }) => path)).toEqual([]);
});
