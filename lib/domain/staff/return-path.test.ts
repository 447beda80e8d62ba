import { describe, expect, it } from "vitest";
import { returnPath } from "./return-path";

describe("the way back after signing in", () => {
  it.each(["/staff/files/0b5-c", "/staff/audit?action=staff.left&from=2026-11-01", "/staff"])(
    "leads to the page of the console that was asked for: %s",
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  it.each([
    ...["https://evil.example", "//evil.example", "/staff//evil.example", "/staff/../account"],
    ...[
      "/\\evil.example",
      "/staff\\evil.example",
      "/staff@evil.example",
      "/staffed",
      "javascript:1",
    ],
    ...["/staff/\nx", "/staff?next=//x", `/staff/${"a".repeat(300)}`, "", null, undefined],
    ...["/staff/sign-in", "/staff/sign-in/code?error=x", "/staff/invitation/x", "/account"],
  ])("leads nowhere else: %s", (path) => {
    expect(returnPath(path)).toBe("/staff");
  });
});
