// What a person may be asked to prove who they are, and what we may show first to prove who we are.

export const IDENTITY_FACTORS = [
  "birth_date",
  "postcode",
  "contract_digits",
  "security_code_characters",
] as const;
export type IdentityFactor = (typeof IDENTITY_FACTORS)[number];

/** What is on file about a person; null where unknown. bornOn is 'YYYY-MM-DD'. */
export type IdentityFacts = Readonly<{
  bornOn: string | null;
  postcode: string | null;
  contractDigits: string | null;
  securityCode: string | null;
}>;

/** What a link's page shows so that the person can check that it is genuine. */
export const PROOF_ITEMS = [
  "creditor_phone",
  "contract_ending",
  "letter_reference",
  "letter_date",
] as const;
export type ProofItem = (typeof PROOF_ITEMS)[number];

/** Proof to show under a policy: never something that will be asked. */
export function proofToShow(factors: readonly IdentityFactor[]): ProofItem[] {
  const asksContract = factors.includes("contract_digits");
  return PROOF_ITEMS.filter((item) => item !== "contract_ending" || !asksContract);
}

/** The policy's factors that this person can answer. Empty: only a person can confirm the identity. */
export function factorsToAsk(
  factors: readonly IdentityFactor[],
  facts: IdentityFacts,
): IdentityFactor[] {
  const isKnown: Readonly<Record<IdentityFactor, boolean>> = {
    birth_date: facts.bornOn !== null,
    postcode: facts.postcode !== null,
    contract_digits: facts.contractDigits !== null,
    security_code_characters: facts.securityCode !== null,
  };
  return factors.filter((factor) => isKnown[factor]);
}
