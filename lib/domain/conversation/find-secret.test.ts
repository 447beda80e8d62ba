import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSecret } from "./find-secret";

describe("a number with which money is taken is found", () => {
  it.each([
    ["ma carte est 4242 4242 4242 4242 merci", "card"],
    ["4242-4242-4242-4242", "card"],
    ["carte:4242424242424242,12/29", "card"],
    ["amex 3782 822463 10005", "card"],
    ["4242\u00a04242\u00a04242\u00a04242", "card"],
    ["4242 4242 4242 4242 12/29 123", "card"],
    ["4242424242424242 1229", "card"],
    ["contrat 12 carte 4242 4242 4242 4242", "card"],
    ["４２４２４２４２４２４２４２４２", "card"],
    ["FR14 2004 1010 0505 0001 3M02 606", "iban"],
    ["mon iban fr1420041010050500013m02606 voilà", "iban"],
    ["GB29NWBK60161331926819", "iban"],
    ["BE68 5390 0754 7034 est le bon", "iban"],
  ])("%s", (text, secret) => {
    expect(findSecret(text)).toBe(secret);
  });
});

describe("other numbers are left alone", () => {
  it.each([
    "",
    "Mon contrat est le 88124821, ma référence EM-2026-000123.",
    "Appelez-moi au +33 6 12 34 56 78 ou au 04 91 00 00 00",
    "J’ai payé 1 248,60 € le 27/03/2026 à 14:30",
    "4242 4242 4242 4241",
    "0000 0000 0000 0000",
    "06 12 34 56 78 06 98 76 54 32 04 91 00 00 00",
    "42424242424242424242",
    "550e8400-e29b-41d4-a716-446655440000",
    "FR15 2004 1010 0505 0001 3M02 606",
    "https://example.com/l/4fK9sXw2Qb7LmT1Zr8NcYd",
  ])("%s", (text) => {
    expect(findSecret(text)).toBeNull();
  });

  it("and no text takes long, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        findSecret(text);
        findSecret(`FR76${text.replaceAll(/[^a-z0-9]/giu, "0")}`);
      }),
      { numRuns: 50 },
    );
  });
});
