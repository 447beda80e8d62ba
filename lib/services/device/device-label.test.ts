import { expect, test } from "vitest";
import { deviceLabel } from "./device-label";

test.each([
  [
    "Chrome, Android",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
  ],
  [
    "Safari, iOS",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
  ],
  [
    "Firefox, Windows",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
  ],
  ["", ""],
])("a browser is called by its name and system: %s", (label, userAgent) => {
  expect(deviceLabel(userAgent)).toBe(label);
});

test("a browser that makes up its own words cannot make them long", () => {
  expect(deviceLabel("x".repeat(100_000)).length).toBeLessThan(600);
});
