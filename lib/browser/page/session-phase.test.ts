import { describe, expect, it } from "vitest";
import { nextPhaseInMs, sessionPhase } from "./session-phase";

const MINUTE_MS = 60_000;

describe("the notice at the end of a session", () => {
  it("is shown two minutes ahead, not earlier", () => {
    expect(sessionPhase(15 * MINUTE_MS)).toBe("open");
    expect(sessionPhase(2 * MINUTE_MS + 1)).toBe("open");
    expect(sessionPhase(2 * MINUTE_MS)).toBe("ending");
    expect(sessionPhase(1)).toBe("ending");
  });

  it("says that the session has ended from the moment it has", () => {
    expect(sessionPhase(0)).toBe("ended");
    expect(sessionPhase(-MINUTE_MS)).toBe("ended");
  });

  it("looks again exactly when there is something new to say", () => {
    for (const leftMs of [15 * MINUTE_MS, 2 * MINUTE_MS + 1, 2 * MINUTE_MS, 1]) {
      const waitMs = nextPhaseInMs(leftMs) ?? Number.NaN;
      expect(sessionPhase(leftMs - waitMs + 1)).toBe(sessionPhase(leftMs));
      expect(sessionPhase(leftMs - waitMs)).not.toBe(sessionPhase(leftMs));
    }
  });

  it("looks no more once all is said", () => {
    expect(nextPhaseInMs(0)).toBeNull();
    expect(nextPhaseInMs(-1)).toBeNull();
  });
});
