import { describe, expect, it } from "vitest";
import { toAsciiDigits } from "./ascii-digits";

describe("digits in any script", () => {
  it("become the ten that we compare", () => {
    expect(toAsciiDigits("٠١٢٣٤٥٦٧٨٩")).toBe("0123456789");
    expect(toAsciiDigits("۱۹۸۴")).toBe("1984");
    expect(toAsciiDigits("१३")).toBe("13");
    expect(toAsciiDigits("１３００５")).toBe("13005");
  });

  it("leave other text as it is", () => {
    expect(toAsciiDigits("2B-7 Évry")).toBe("2B-7 Évry");
  });
});
