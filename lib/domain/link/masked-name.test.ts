import { describe, expect, it } from "vitest";
import { maskedName } from "./masked-name";

describe("a masked name", () => {
  it("shows the given name and one letter", () => {
    expect(maskedName({ givenName: "Jean", familyName: "Durand" })).toBe("Jean D.");
    expect(maskedName({ givenName: "Anne-Marie", familyName: "de La Tour" })).toBe("Anne-Marie D.");
  });

  it("keeps an accented or non-Latin letter whole", () => {
    expect(maskedName({ givenName: "Léa", familyName: "E\u0301mile" })).toBe("Léa É.");
    expect(maskedName({ givenName: "Ali", familyName: "𐐀bc" })).toBe("Ali 𐐀.");
  });

  it("does without a family name", () => {
    expect(maskedName({ givenName: "Cher", familyName: " " })).toBe("Cher");
  });
});
