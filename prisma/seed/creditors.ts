// The two creditors of the demo: one in its own name, one agency that acts for another.
import type { CreditorSpec } from "./create-creditor";

export const ENERGIE_DU_MIDI: CreditorSpec = {
  slug: "energie-du-midi",
  name: "Énergie du Midi",
  messageName: "Énergie du Midi",
  legalAddress: "12 quai de la Fraternité, 13001 Marseille",
  phone: "09 69 39 00 12",
  phoneHours: "lundi–vendredi 8 h–20 h, samedi 9 h–13 h",
  email: "reglement@energie-du-midi.example",
  accentColour: "#0b5f54",
  monogram: "ÉM",
  receiptPrefix: "EM",
  iban: "FR7630006000011234567890189",
  sepaCreditorIdentifier: "FR72ZZZ123456",
  policy: {
    identityFactors: ["birth_date", "postcode"],
    cobrowse: { keepsRecordings: true },
  },
};

export const CLAIRANCE: CreditorSpec = {
  slug: "clairance",
  name: "Clairance Recouvrement",
  messageName: "Clairance",
  principalName: "Mobiline",
  principalAddress: "7 boulevard des Ondes, 92130 Issy-les-Moulineaux",
  legalAddress: "48 rue de la République, 69002 Lyon",
  phone: "09 72 10 45 60",
  phoneHours: "lundi–vendredi 9 h–18 h",
  email: "contact@clairance.example",
  accentColour: "#4a3f8f",
  monogram: "CR",
  receiptPrefix: "CR",
  iban: "FR7610107001011234567890129",
  sepaCreditorIdentifier: "FR18ZZZ654321",
  policy: {
    identityFactors: ["birth_date", "security_code_characters"],
    plan: { monthsMax: 12, instalmentMinMinor: "1500" },
    amicableRecoveryNotice: true,
  },
};
