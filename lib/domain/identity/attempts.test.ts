import { describe, expect, it } from "vitest";
import { afterWrongAnswer, isPersonLocked, retryDelaySeconds } from "./attempts";

describe("wrong answers", () => {
  it("close identity for a person until an instant, not at it", () => {
    const identityLockedUntil = new Date("2026-11-22T10:00:00Z");
    const [before, at] = [new Date("2026-11-22T09:59:59Z"), identityLockedUntil];
    expect(isPersonLocked({ identityLockedUntil }, before)).toBe(true);
    expect(isPersonLocked({ identityLockedUntil }, at)).toBe(false);
    expect(isPersonLocked({ identityLockedUntil: null }, before)).toBe(false);
  });

  it("make the person wait longer each time", () => {
    expect([0, 1, 2, 3, 4].map(retryDelaySeconds)).toEqual([0, 1, 2, 4, 8]);
  });

  it("lock the link at the fifth and the person at the tenth", () => {
    const at = (linkFailedChecks: number, debtorFailedChecks: number) =>
      afterWrongAnswer({ linkFailedChecks, debtorFailedChecks });
    expect(at(0, 0)).toEqual({ attemptsLeft: 4, isLinkLocked: false, isDebtorLocked: false });
    expect(at(4, 4)).toEqual({ attemptsLeft: 0, isLinkLocked: true, isDebtorLocked: false });
    expect(at(2, 9)).toEqual({ attemptsLeft: 2, isLinkLocked: false, isDebtorLocked: true });
  });
});
