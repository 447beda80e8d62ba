import { expect, test } from "vitest";
import { readFillInCode, showFillInCode, statesBefore } from "./fill-in";

test("writing is agreed to only where it was asked, and ends for good when the person says so", () => {
  expect(statesBefore("ask")).toEqual(["none"]);
  expect(statesBefore("agree")).toEqual(["asked"]);
  expect(statesBefore("refuse")).toEqual(["asked"]);
  expect(statesBefore("withdraw")).toEqual(["agreed"]);
});

test("a code is read as it is said, and nothing else is", () => {
  expect(["418 220", "418-220", " 418.220 "].map(readFillInCode)).toEqual(
    Array.from({ length: 3 }, () => "418220"),
  );
  expect(["41822", "4182201", "41822a", ""].map(readFillInCode)).toEqual([null, null, null, null]);
  expect(showFillInCode("418220")).toBe("418 220");
});
