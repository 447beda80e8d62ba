import { describe, expect, it } from "vitest";
import { expectedAnswer, readAnswer } from "./answers";
import { IDENTITY_FACTORS } from "./factors";

const facts = {
  bornOn: "1984-03-27",
  postcode: "13005",
  contractDigits: "4821",
  securityCode: "K7P2QX",
};

const typed = {
  "birthDate.day": "27",
  "birthDate.month": "3",
  "birthDate.year": "1984",
  postcode: "13 005",
  contractDigits: "4821",
  "securityCode.first": "k",
  "securityCode.third": "p",
};

describe("an identity answer", () => {
  it("matches what is on file however it is typed", () => {
    const expected = { ok: true, value: expectedAnswer(IDENTITY_FACTORS, facts) };
    expect(readAnswer(IDENTITY_FACTORS, typed)).toEqual(expected);
    const arabic = { "birthDate.day": " ٢٧ ", "birthDate.month": "٠٣", "birthDate.year": "١٩٨٤" };
    expect(readAnswer(IDENTITY_FACTORS, { ...typed, ...arabic, postcode: "１３００５" })).toEqual(
      expected,
    );
  });

  it.each([
    { "birthDate.day": "28" },
    { postcode: "13006" },
    { contractDigits: "4822" },
    { "securityCode.third": "7" },
  ])("does not match when one part is wrong: %j", (wrong) => {
    const answer = readAnswer(IDENTITY_FACTORS, { ...typed, ...wrong });
    expect(answer.ok && answer.value).not.toBe(expectedAnswer(IDENTITY_FACTORS, facts));
    expect(answer.ok).toBe(true);
  });

  it("is refused with a reason by field when blank, so that it costs no attempt", () => {
    expect(readAnswer(IDENTITY_FACTORS, {})).toEqual({
      ok: false,
      error: {
        birthDate: "birth_date_missing",
        postcode: "postcode_missing",
        contractDigits: "contract_digits_missing",
        securityCode: "security_code_missing",
      },
    });
  });

  it.each([
    [{ "birthDate.day": "31", "birthDate.month": "2" }, { birthDate: "birth_date_invalid" }],
    [{ "birthDate.year": "84" }, { birthDate: "birth_date_invalid" }],
    [{ "birthDate.month": "mars" }, { birthDate: "birth_date_invalid" }],
    [{ postcode: "Marseille" }, { postcode: "postcode_invalid" }],
    [{ contractDigits: "482" }, { contractDigits: "contract_digits_invalid" }],
    [{ "securityCode.first": "K7" }, { securityCode: "security_code_invalid" }],
    [{ postcode: ["13005", "13006"] }, { postcode: "postcode_missing" }],
    [{ postcode: "1".repeat(5000) }, { postcode: "postcode_invalid" }],
  ])("is refused with a reason when malformed: %j", (fields, error) => {
    expect(readAnswer(IDENTITY_FACTORS, { ...typed, ...fields })).toEqual({ ok: false, error });
  });
});
