import { describe, expect, it } from "vitest";
import { gestureSchema, isAllowedGesture } from "./gesture";
import { DESTINATIONS, isSharedRoute } from "./shared-route";

describe("what an agent can do with a shared screen", () => {
  it("is to propose values for shared fields only", () => {
    const suggest = { kind: "suggest", value: "104,05" } as const;
    expect(isAllowedGesture({ ...suggest, path: "/plan/own", field: "amount" })).toBe(true);
    expect(isAllowedGesture({ ...suggest, path: "/pay", field: "amount" })).toBe(false);
    expect(isAllowedGesture({ ...suggest, path: "/plan/own", field: "iban" })).toBe(false);
  });

  it("is to propose pages that may be seen only", () => {
    expect(Object.values(DESTINATIONS).filter((path) => !isSharedRoute(path))).toEqual([]);
    expect(isAllowedGesture({ kind: "go", path: "/plan" })).toBe(true);
    for (const path of ["/pay", "/settings/contact", "//elsewhere.example", "https://x.example"]) {
      expect(isAllowedGesture({ kind: "go", path })).toBe(false);
    }
  });

  it("is never to type, press or send", () => {
    for (const kind of ["input", "click", "submit", "type"]) {
      expect(gestureSchema.safeParse({ kind, node: 1 }).success).toBe(false);
    }
  });
});
