// Customers of the supplier whose plan is collected by itself: whoever moves the clock on sees it happen.
import { type PersonSeed, profile } from "../person";

const common = { creditor: "energie-du-midi", locale: "fr", channel: "sms" } as const;

export const ENERGIE_DU_MIDI_AUTOPAY: readonly PersonSeed[] = [
  {
    ...{ ...common, scenario: "autopay_by_card", special: "autopay_by_card" },
    profile: profile({
      ...{ givenName: "Nadia", familyName: "Chevalier", bornOn: "1985-09-02", postcode: "84000" },
      ...{ phone: "+33639980112", contractDigits: "5127" },
    }),
    debts: [
      {
        ...{ reference: "EM-47120", product: "electricity", contractNumber: "EL-3391 5127" },
        principalLabel: "Électricité, décembre 2025 à avril 2026",
        ...{ openedOn: "2026-05-12", dueOn: "2026-06-25", principalMinor: 60_000n },
        ...{ letterReference: "EM-2251", letterSentOn: "2026-08-24" },
      },
    ],
    note: "Ses échéances sont prises sur sa carte le 5 de chaque mois : avancez l’horloge.",
  },
  {
    ...{ ...common, scenario: "autopay_by_debit", special: "autopay_by_debit" },
    profile: profile({
      ...{ givenName: "Gérard", familyName: "Lacroix", bornOn: "1956-12-11", postcode: "11000" },
      ...{ phone: "+33639980113", email: "gerard.lacroix@exemple.test", contractDigits: "7744" },
    }),
    debts: [
      {
        ...{ reference: "EM-47388", product: "gas", contractNumber: "GZ-6652 7744" },
        principalLabel: "Gaz, hiver 2025-2026",
        ...{ openedOn: "2026-05-15", dueOn: "2026-06-30", principalMinor: 72_000n },
        ...{ letterReference: "EM-2258", letterSentOn: "2026-08-25" },
      },
    ],
    note: "Ses échéances sont prélevées sur son compte : avancez l’horloge d’un mois, plusieurs fois.",
  },
];
