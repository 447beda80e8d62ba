import { describe, expect, it } from "vitest";
import { linkState } from "./state";

const now = new Date("2026-11-22T10:00:00Z");
const later = new Date("2026-11-23T10:00:00Z");
const live = { expiresAt: later, revokedAt: null, lockedAt: null };

describe("a link", () => {
  it("opens until the instant at which it expires", () => {
    expect(linkState(live, now)).toBe("live");
    expect(linkState({ ...live, expiresAt: now }, now)).toBe("expired");
  });

  it("tells the strongest reason why it does not open", () => {
    expect(linkState({ ...live, lockedAt: now }, now)).toBe("locked");
    expect(linkState({ expiresAt: now, lockedAt: now, revokedAt: null }, now)).toBe("locked");
    expect(linkState({ expiresAt: now, lockedAt: now, revokedAt: now }, now)).toBe("revoked");
  });
});
