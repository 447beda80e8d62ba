import { expect, it } from "vitest";
import { writtenText } from "./written-text";

it("counts a line break of any system as one character, and keeps the rest as it was written", () => {
  expect(writtenText(" <b>a</b>\r\nb\rc\n\n")).toBe("<b>a</b>\nb\nc");
});
