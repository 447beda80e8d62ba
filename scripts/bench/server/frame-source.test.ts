import { expect, test } from "vitest";
import { modulesIn, sourceOf } from "./frame-source";

const frame = { functionName: "f", url: "", lineNumber: 0, columnNumber: 0 };

test("modules of a bundle are told apart by where they begin", () => {
  const bundle =
    'x={"./dist/react-dom.js"(e,t){a()},"(react-server)/./dist/react.js":function(e){}}\ny={"../z.js"(e){}}';
  expect(modulesIn(bundle)).toEqual([
    { line: 0, column: 3, name: "./dist/react-dom.js" },
    { line: 0, column: 35, name: "(react-server)/./dist/react.js" },
    { line: 1, column: 3, name: "../z.js" },
  ]);
});

test("code without a bundle around it is named by its file, native code by its function", () => {
  expect(sourceOf({ ...frame, url: "file:///app/scripts/serve.ts" })).toBe("/app/scripts/serve.ts");
  expect(sourceOf({ ...frame, url: "node:events" })).toBe("node:events");
  expect(sourceOf({ ...frame, functionName: "(garbage collector)" })).toBe("(garbage collector)");
});
