import { expect, test } from "vitest";
import { floorPage } from "./floor-page";

test("the floor is a form page of about 9 kB that needs nothing else", () => {
  const page = floorPage();
  expect(Buffer.byteLength(page)).toBeGreaterThan(8_500);
  expect(Buffer.byteLength(page)).toBeLessThan(9_500);
  expect(page).not.toMatch(/<script|rel="stylesheet"|src=|@import|url\(/);
});
