import { describe, expect, it } from "vitest";
import { METHOD_STATUSES, methodStatusesBefore } from "./method-status";

describe("a kept card or account", () => {
  it.each([
    ["active", []],
    ["replaced", ["active", "unusable"]],
    ["unusable", ["active"]],
    ["released", ["active", "unusable"]],
  ] as const)("becomes %s only from %j", (to, from) => {
    expect(methodStatusesBefore(to)).toEqual(from);
  });

  it("that is over never comes back", () => {
    const sources = METHOD_STATUSES.flatMap(methodStatusesBefore);
    expect(sources).not.toContain("replaced");
    expect(sources).not.toContain("released");
  });
});
