import { expect, test } from "vitest";
import { isTest, linesMatching, sourceFiles } from "./source-files";

const serverOnly = sourceFiles.filter(
  (file) => /^lib\/(services|adapters)\//.test(file.path) && !isTest(file),
);

test("services and adapters cannot be bundled for the browser", () => {
  const open = serverOnly.filter(({ text }) => !text.startsWith('import "server-only";\n'));
  expect(open.map(({ path }) => path)).toEqual([]);
});

test("nobody but the environment's adapter reads process.env in the program", () => {
  const program = sourceFiles.filter(
    (file) =>
      /^(app|components|lib)\//.test(file.path) &&
      !file.path.startsWith("lib/adapters/env/") &&
      !isTest(file),
  );
  expect(linesMatching(program, /process\.env/)).toEqual([]);
});

test("server actions live with the routes that use them", () => {
  const actions = sourceFiles.filter(({ text }) => text.startsWith('"use server";'));
  expect(actions.filter(({ path }) => !path.startsWith("app/")).map(({ path }) => path)).toEqual(
    [],
  );
});
