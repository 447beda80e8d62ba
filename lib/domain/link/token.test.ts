import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCharacters, randomCharacters, splitToken } from "./token";

describe("a token", () => {
  it("has 16 random and 6 check characters", () => {
    const split = splitToken("0123456789abcdefABCDEF");
    expect(split).toEqual({ ok: true, value: { random: "0123456789abcdef", check: "ABCDEF" } });
  });

  it.each([
    "",
    "short",
    "0123456789abcdefABCDE",
    "0123456789abcdefABCDEF0",
    "0123456789abcdef-BCDEF",
  ])("is refused by its shape: %s", (token) => expect(splitToken(token).ok).toBe(false));

  it("gives every character the same chance: each comes from exactly four byte values", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const counts = Map.groupBy(randomCharacters(bytes, 256), (character) => character);
    expect(counts.size).toBe(62);
    expect([...counts.values()].every((characters) => characters.length === 4)).toBe(true);
  });

  it("says by its length when there were too few usable bytes", () => {
    expect(randomCharacters(Uint8Array.of(0, 250, 61, 255), 3)).toBe("0z");
  });

  it("has a check of six characters for any digest, made of its first eight bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (mac) => {
        expect(checkCharacters(mac)).toMatch(/^[0-9A-Za-z]{6}$/u);
        expect(checkCharacters(mac)).toBe(checkCharacters(mac.slice(0, 8)));
      }),
    );
    expect(checkCharacters(new Uint8Array(32))).toBe("000000");
    expect(checkCharacters(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 63))).toBe("000011");
  });
});
