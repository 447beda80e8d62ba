import { describe, expect, it } from "vitest";
import { factorsToAsk, proofToShow } from "./factors";

const facts = {
  bornOn: "1984-03-27",
  postcode: "13005",
  contractDigits: "4821",
  securityCode: null,
};

describe("proof of identity", () => {
  it("never shows what it will ask", () => {
    expect(proofToShow(["birth_date", "postcode"])).toContain("contract_ending");
    expect(proofToShow(["birth_date", "contract_digits"])).not.toContain("contract_ending");
  });

  it("asks only what is on file", () => {
    expect(factorsToAsk(["birth_date", "security_code_characters"], facts)).toEqual(["birth_date"]);
    expect(factorsToAsk(["security_code_characters"], facts)).toEqual([]);
  });
});
