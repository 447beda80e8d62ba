// More customers of the supplier: people who are somewhere along the journey, or were stopped on it.
import { type PersonSeed, profile } from "../person";

const common = { creditor: "energie-du-midi", locale: "fr" } as const;

export const ENERGIE_DU_MIDI_JOURNEYS: readonly PersonSeed[] = [
  {
    ...{ ...common, scenario: "locked_link", channel: "sms", special: "locked_link" },
    profile: profile({
      ...{ givenName: "Paul", familyName: "Girard", bornOn: "1967-05-22", postcode: "83000" },
      ...{ phone: "+33639980107", contractDigits: "2046" },
    }),
    debts: [
      {
        ...{ reference: "EM-45518", product: "electricity", contractNumber: "EL-7812 2046" },
        principalLabel: "Électricité, mars à juin 2026",
        ...{ openedOn: "2026-07-01", dueOn: "2026-08-05", principalMinor: 27_690n },
        ...{ letterReference: "EM-2325", letterSentOn: "2026-11-05" },
      },
    ],
    note: "Cinq essais faux : le lien est bloqué et dit comment continuer.",
  },
  {
    ...{ ...common, scenario: "expired_link", channel: "email", special: "expired_link" },
    profile: profile({
      ...{ givenName: "Monique", familyName: "Perrin", bornOn: "1949-10-11", postcode: "04100" },
      ...{ email: "monique.perrin@exemple.test", contractDigits: "8873" },
    }),
    debts: [
      {
        ...{ reference: "EM-44207", product: "gas", contractNumber: "GZ-1190 8873" },
        principalLabel: "Gaz, hiver 2025-2026",
        ...{ openedOn: "2026-05-02", dueOn: "2026-06-10", principalMinor: 15_260n },
        ...{ letterReference: "EM-2130", letterSentOn: "2026-09-01" },
      },
    ],
    note: "Son lien n’est plus valable : elle peut en recevoir un nouveau.",
  },
  {
    ...{ ...common, scenario: "active_plan", channel: "sms", special: "active_plan" },
    profile: profile({
      ...{ givenName: "Thomas", familyName: "Roussel", bornOn: "1982-01-17", postcode: "13100" },
      ...{ phone: "+33639980109", email: "thomas.roussel@exemple.test", contractDigits: "1408" },
    }),
    debts: [
      {
        ...{ reference: "EM-46655", product: "electricity", contractNumber: "EL-6023 1408" },
        principalLabel: "Électricité, novembre 2025 à mars 2026",
        ...{ openedOn: "2026-05-05", dueOn: "2026-06-20", principalMinor: 54_000n },
        ...{ letterReference: "EM-2240", letterSentOn: "2026-08-20" },
      },
    ],
    note: "Paie 60 € par mois ; les échéances passées sont payées.",
  },
  {
    ...{ ...common, scenario: "sepa_on_its_way", channel: "sms", special: "sepa_on_its_way" },
    profile: profile({
      ...{ givenName: "Inès", familyName: "Moreau", bornOn: "1990-04-25", postcode: "30000" },
      ...{ phone: "+33639980110", email: "ines.moreau@exemple.test", contractDigits: "9934" },
    }),
    debts: [
      {
        ...{ reference: "EM-48890", product: "gas", contractNumber: "GZ-4417 9934" },
        principalLabel: "Gaz, février à avril 2026",
        ...{ openedOn: "2026-05-28", dueOn: "2026-07-10", principalMinor: 21_150n },
        ...{ letterReference: "EM-2331", letterSentOn: "2026-11-06" },
      },
    ],
    note: "Son prélèvement arrive dans environ 6 jours ouvrés : avancez l’horloge.",
  },
  {
    ...{ ...common, scenario: "procedure_admissible", channel: "sms" },
    special: "procedure_admissible",
    profile: profile({
      ...{ givenName: "Marc", familyName: "Olivier", bornOn: "1973-08-06", postcode: "34500" },
      ...{ phone: "+33639980111", contractDigits: "3017" },
    }),
    debts: [
      {
        ...{ reference: "EM-43381", product: "electricity", contractNumber: "EL-8874 3017" },
        principalLabel: "Électricité, année 2025",
        ...{ openedOn: "2026-02-10", dueOn: "2026-03-25", principalMinor: 112_480n },
        ...{ letterReference: "EM-2098", letterSentOn: "2026-08-03" },
      },
    ],
    note: "Dossier de surendettement recevable : la loi interdit de payer, rien n’est possible.",
  },
];
