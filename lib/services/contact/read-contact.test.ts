import { expect, test } from "vitest";
import { shownPhone } from "./read-contact";

test.each([
  ["+33612345678", "FR", "06 12 34 56 78"],
  ["+447911123456", "FR", "+44 7911 123456"],
  ["123", "FR", "123"],
])("a number on file is shown as people of %2$s write it: %s", (phone, country, shown) => {
  expect(shownPhone(phone, country)).toBe(shown);
});
