import { describe, expect, it } from "vitest";
import { sessionExpiresAt } from "./limits";

const at = (time: string) => new Date(`2026-11-22T${time}Z`);

describe("the end of a session", () => {
  it("comes 15 idle minutes after the last use", () => {
    const session = { lastSeenAt: at("10:00:00"), endsAt: at("23:00:00") };
    expect(sessionExpiresAt(session)).toEqual(at("10:15:00"));
  });

  it("is never later than the absolute limit", () => {
    const session = { lastSeenAt: at("22:59:00"), endsAt: at("23:00:00") };
    expect(sessionExpiresAt(session)).toEqual(at("23:00:00"));
  });
});
