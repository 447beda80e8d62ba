import { describe, expect, it } from "vitest";
import { parseReceiptNumber } from "./number";

describe("a receipt number", () => {
  it.each(["EM-2026-000001", "EM-2026-000007", " em-2026-000007 ", "ABCDEF-2099-99999999"])(
    "is read as people type it: %s",
    (text) => expect(parseReceiptNumber(text).ok).toBe(true),
  );

  it("is taken apart as it stands", () => {
    expect(parseReceiptNumber("EM-2026-000123")).toMatchObject({
      ...{ ok: true, value: { prefix: "EM", year: 2026, sequence: 123 } },
    });
  });

  it.each([
    "",
    "EM-2026-0",
    "EM-2026-000000",
    "E-2026-000001",
    "EM-26-000001",
    "EM-2026-000001'--",
  ])("is refused when it is not one: %s", (text) =>
    expect(parseReceiptNumber(text).ok).toBe(false),
  );
});
