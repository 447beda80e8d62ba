import { describe, expect, it } from "vitest";
import { saysTwoFactors } from "./sso-factors";

describe("what an identity provider says of factors", () => {
  it.each([
    [["mfa"], null],
    [["pwd", "otp"], null],
    [["hwk", "pin"], null],
    [["face", "swk"], null],
    [[], "https://refeds.org/profile/mfa"],
    [["pwd"], "http://schemas.openid.net/pape/policies/2007/06/multi-factor"],
  ])("is two of different kinds: %s %s", (amr, acr) => {
    expect(saysTwoFactors({ amr, acr })).toBe(true);
  });

  it.each([
    [[], null],
    [["pwd"], null],
    [["otp"], null],
    [["pwd", "pin"], null],
    [["otp", "sms"], null],
    [["pwd", "user", "rba", "geo", "mca"], null],
    [["MFA"], null],
    [[], "urn:mace:incommon:iap:silver"],
    [[], "1"],
  ])("is not, or is not said: %s %s", (amr, acr) => {
    expect(saysTwoFactors({ amr, acr })).toBe(false);
  });
});
