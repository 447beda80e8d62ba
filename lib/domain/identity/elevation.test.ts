import { expect, test } from "vitest";
import { isFreshlyElevated } from "./elevation";

const at = (time: string) => new Date(`2026-11-28T${time}Z`);

test.each([
  ["never confirmed", null, false],
  ["just now", at("10:00:00"), true],
  ["ten minutes ago", at("09:50:00"), true],
  ["a second longer ago", at("09:49:59"), false],
])("contact and bank details change within ten minutes of a code: %s", (_, elevatedAt, isFresh) => {
  expect(isFreshlyElevated(elevatedAt, at("10:00:00"))).toBe(isFresh);
});
