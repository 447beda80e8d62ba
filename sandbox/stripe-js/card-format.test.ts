import { describe, expect, it } from "vitest";
import { checkCvc, checkExpiry, checkNumber, formatExpiry, formatNumber } from "./card-format";
import { checkIban, formatIban } from "./iban-format";

describe("card details as they are typed", () => {
  it.each([
    ["4242424242424242", "4242 4242 4242 4242"],
    ["4242-4242 42", "4242 4242 42"],
    ["378282246310005", "3782 822463 10005"],
  ])("groups the number %s", (typed, shown) => {
    expect(formatNumber(typed)).toBe(shown);
  });

  it.each([
    ["1230", "12 / 30"],
    ["12/30", "12 / 30"],
    ["12/2030", "12 / 30"],
    ["122030", "12 / 30"],
    ["5", "05"],
    ["1", "1"],
    ["1/30", "01 / 30"],
  ])("reads the expiry %s", (typed, shown) => {
    expect(formatExpiry(typed)).toBe(shown);
  });

  it("accepts a good card and names what is wrong with another", () => {
    const today = new Date("2026-11-22");
    expect(checkNumber("4242 4242 4242 4242")).toBeNull();
    expect(checkNumber("4242")).toBe("incomplete_number");
    expect(checkNumber("4242 4242 4242 4241")).toBe("invalid_number");
    expect(checkExpiry("11 / 26", today)).toBeNull();
    expect(checkExpiry("10 / 26", today)).toBe("invalid_expiry_year_past");
    expect(checkExpiry("13 / 30", today)).toBe("invalid_expiry_month");
    expect(checkExpiry("12", today)).toBe("incomplete_expiry");
    expect(checkCvc("123", "amex")).toBe("incomplete_cvc");
  });
});

describe("account numbers as they are typed", () => {
  it("groups and checks them", () => {
    expect(formatIban("de89370400440532013000")).toBe("DE89 3704 0044 0532 0130 00");
    expect(checkIban("DE89 3704 0044 0532 0130 00")).toBeNull();
    expect(checkIban("DE89 3704 0044 0532 0130 01")).toBe("invalid_iban");
    expect(checkIban("DE89")).toBe("incomplete_iban");
  });
});
