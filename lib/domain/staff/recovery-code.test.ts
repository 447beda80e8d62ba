import { describe, expect, it } from "vitest";
import { readRecoveryCode, showRecoveryCode } from "./recovery-code";

describe("a recovery code", () => {
  it("is read as it is shown, and as people type it", () => {
    expect(showRecoveryCode("ABCDEFGH23")).toBe("ABCDE-FGH23");
    for (const typed of ["ABCDE-FGH23", "abcde fgh23", " abcdefgh23 "]) {
      expect(readRecoveryCode(typed)).toBe("ABCDEFGH23");
    }
  });

  it.each(["", "123456", "ABCDE-FGH2", "ABCDE-FGH234", "ABCDE-FGH2O"])("is not %j", (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  });
});
