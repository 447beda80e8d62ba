import { expect, test } from "vitest";
import { readShareCode, showShareCode } from "./code";

test("a code is read however it was heard, and nothing else is one", () => {
  for (const typed of ["418220", "418 220", " 41-82-20 ", "418.220"]) {
    expect(readShareCode(typed)).toBe("418220");
  }
  for (const typed of ["", "41822", "4182200", "41822a", "４１８２２０"]) {
    expect(readShareCode(typed)).toBeNull();
  }
  expect(showShareCode("418220")).toBe("418 220");
});
