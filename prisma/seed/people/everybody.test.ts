import { describe, expect, test } from "vitest";
import type { IdentityFactor } from "@/lib/domain/identity/factors";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "../creditors";
import type { PersonSeed } from "../person";
import { PEOPLE } from "./everybody";

const POLICIES = { "energie-du-midi": ENERGIE_DU_MIDI.policy, clairance: CLAIRANCE.policy };

const ANSWERS: Record<IdentityFactor, (seed: PersonSeed) => string | null> = {
  birth_date: ({ profile }) => profile.bornOn,
  postcode: ({ profile }) => profile.postcode,
  contract_digits: ({ profile }) => profile.contractDigits,
  security_code_characters: ({ profile }) => profile.securityCode,
};

describe("the demo people", () => {
  test("are at least twelve, one for each situation, at two creditors", () => {
    const scenarios = PEOPLE.map(({ scenario }) => scenario);
    expect(new Set(scenarios).size).toBe(PEOPLE.length);
    for (const scenario of [
      ...["simple", "several_accounts", "large_old", "deficit_budget", "dispute_open", "settled"],
      ...["locked_link", "expired_link", "active_plan", "sepa_on_its_way", "english_speaker"],
      ...["decline_prone", "autopay_by_card", "autopay_by_debit"],
    ]) {
      expect(scenarios).toContain(scenario);
    }
    expect(new Set(PEOPLE.map(({ creditor }) => creditor)).size).toBe(2);
  });

  test("owe on references that are theirs alone", () => {
    const references = PEOPLE.flatMap(({ debts }) => debts.map(({ reference }) => reference));
    expect(new Set(references).size).toBe(references.length);
  });

  test.each(PEOPLE)("$profile.givenName can be reached and can show who they are", (seed) => {
    expect(seed.channel === "sms" ? seed.profile.phone : seed.profile.email).not.toBeNull();
    for (const factor of POLICIES[seed.creditor].identityFactors ?? []) {
      expect(ANSWERS[factor](seed)).not.toBeNull();
    }
  });
});
