import { describe, expect, it } from "vitest";
import { normaliseBirthDate, normaliseCode, normaliseDigits } from "./normalise";

describe("what people type", () => {
  it("loses accents, spaces, case and punctuation", () => {
    expect(normaliseCode(" sw1a\u00a01aa ")).toBe("SW1A1AA");
    expect(normaliseCode("é-à.Ç")).toBe("EAC");
  });

  it("keeps only digits where digits are asked", () => {
    expect(normaliseDigits("n° 48-21")).toBe("4821");
  });

  it("is a birth date only when the day exists", () => {
    expect(normaliseBirthDate({ day: "29", month: "2", year: "1984" })).toBe("1984-02-29");
    expect(normaliseBirthDate({ day: "29", month: "2", year: "1985" })).toBeNull();
    expect(normaliseBirthDate({ day: "1", month: "1", year: "1899" })).toBeNull();
    expect(normaliseBirthDate({ day: "", month: "1", year: "1984" })).toBeNull();
  });
});
