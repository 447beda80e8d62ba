import { expect, it } from "vitest";
import { formatSize } from "./format-size";

it.each([
  [120, "fr", "1 ko"],
  [84_210, "fr", "84 ko"],
  [1_240_000, "fr", "1,2 Mo"],
  [84_210, "en", "84 kB"],
  [5_242_880, "en", "5.2 MB"],
])("a size is said as phones say it: %d in %s", (bytes, locale, text) => {
  expect(formatSize(bytes, locale).replaceAll(/\s/g, " ")).toBe(text);
});
