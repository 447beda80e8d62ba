import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvFile } from "./csv";

/** A reader as RFC 4180 describes it. */
function parse(file: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of file
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

describe("a file for a spreadsheet", () => {
  it("is read back cell by cell, whatever the texts are made of", () => {
    const cells = fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1 }), (rows) => {
        const read = parse(csvFile(rows)).map((row) => row.map((cell) => cell.replace(/^'/, "")));
        expect(read).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'/, ""))));
      }),
    );
  });

  it.each(["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", " =1"])(
    "holds no text that would be run as a formula: %s",
    (text) => expect(parse(csvFile([[text]]))).toEqual([[`'${text}`]]),
  );

  it("keeps amounts as numbers, also negative ones", () => {
    expect(csvFile([["a", { decimal: "-42.10" }]])).toBe("\ufeffa,-42.10\r\n");
  });
});
