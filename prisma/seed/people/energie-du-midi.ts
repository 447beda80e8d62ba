// Customers of a supplier that acts in its own name. Phone numbers are of the ranges kept for fiction (ARCEP).
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { type PersonSeed, profile } from "../person";

const common = { creditor: "energie-du-midi", locale: "fr" } as const;

export const ENERGIE_DU_MIDI_PEOPLE: readonly PersonSeed[] = [
  {
    ...{ ...common, scenario: "simple", channel: "sms" },
    profile: profile({
      ...{ givenName: "Jean", familyName: "Durand", bornOn: "1984-03-27", postcode: "13005" },
      ...{ phone: "+33639980101", email: "jean.durand@exemple.test", contractDigits: "4821" },
    }),
    debts: [
      {
        ...{ reference: "EM-48213", product: "gas", contractNumber: "GZ-7730 4821" },
        principalLabel: "Gaz, octobre 2025 à mars 2026",
        ...{ openedOn: "2026-05-12", dueOn: "2026-08-14", principalMinor: 131_000n },
        ...{ letterReference: "EM-2291", letterSentOn: "2026-11-03" },
      },
    ],
    history: [
      { kind: "payment", on: "2026-06-02", amountMinor: 10_000n },
      { kind: "interest", on: "2026-10-31", amountMinor: 3_860n, reference: "EM-48213" },
    ],
    documents: [
      {
        ...{ kind: "invoice", name: "Facture de gaz, hiver 2025-2026", amountMinor: 131_000n },
        issuedOn: calendarDate("2026-05-12"),
        paragraphs: [
          "Gaz naturel, du 1er octobre 2025 au 31 mars 2026 : 9 860 kWh relevés.",
          "Abonnement, consommation et taxes comprises. À régler avant le 14 août 2026.",
        ],
      },
      {
        ...{ kind: "letter", name: "Lettre du 3 novembre 2026" },
        issuedOn: calendarDate("2026-11-03"),
        paragraphs: [
          "Votre facture de gaz n’est pas encore réglée en entier.",
          "Si vous avez du mal à payer, nous pouvons chercher une solution avec vous.",
        ],
      },
    ],
    note: "Le parcours complet, du SMS à la quittance ; une facture et une lettre à télécharger.",
  },
  {
    ...{ ...common, scenario: "several_accounts", channel: "sms" },
    profile: profile({
      ...{ givenName: "Nadia", familyName: "Benali", bornOn: "1979-11-08", postcode: "34000" },
      ...{ phone: "+33639980102", email: "nadia.benali@exemple.test", contractDigits: "0917" },
    }),
    debts: [
      {
        ...{ reference: "EM-50177", product: "electricity", contractNumber: "EL-2204 0917" },
        principalLabel: "Électricité, novembre 2025 à avril 2026",
        ...{ openedOn: "2026-05-20", dueOn: "2026-06-30", principalMinor: 61_240n },
        ...{ letterReference: "EM-2304", letterSentOn: "2026-11-03" },
      },
      {
        ...{ reference: "EM-50178", product: "gas", contractNumber: "GZ-2204 0918" },
        principalLabel: "Gaz, janvier à mars 2026",
        ...{ openedOn: "2026-04-18", dueOn: "2026-05-31", principalMinor: 23_415n },
        ...{ letterReference: "EM-2304", letterSentOn: "2026-11-03" },
      },
    ],
    history: [{ kind: "interest", on: "2026-10-31", amountMinor: 412n, reference: "EM-50178" }],
    note: "Deux contrats : le paiement va d’abord à la dette la plus ancienne.",
  },
  {
    ...{ ...common, scenario: "large_old", channel: "email" },
    profile: profile({
      ...{ givenName: "Gérard", familyName: "Lefèvre", bornOn: "1956-02-14", postcode: "30900" },
      ...{ email: "gerard.lefevre@exemple.test", contractDigits: "6650" },
    }),
    debts: [
      {
        ...{ reference: "EM-11920", product: "electricity", contractNumber: "EL-0488 6650" },
        principalLabel: "Électricité, chauffage 2022 et 2023",
        ...{ openedOn: "2023-12-01", dueOn: "2024-01-15", principalMinor: 463_900n },
        ...{ letterReference: "EM-2310", letterSentOn: "2026-11-04" },
      },
    ],
    history: [{ kind: "interest", on: "2025-12-31", amountMinor: 22_265n, reference: "EM-11920" }],
    note: "Dette peut-être prescrite : une personne regarde avant tout plan.",
  },
  {
    ...{ ...common, scenario: "deficit_budget", channel: "email", special: "deficit_budget" },
    profile: profile({
      ...{ givenName: "Sophie", familyName: "Marchand", bornOn: "1991-07-19", postcode: "84000" },
      ...{ phone: "+33639980104", email: "sophie.marchand@exemple.test", contractDigits: "3382" },
    }),
    debts: [
      {
        ...{ reference: "EM-47760", product: "gas", contractNumber: "GZ-9121 3382" },
        principalLabel: "Gaz, hiver 2025-2026",
        ...{ openedOn: "2026-04-30", dueOn: "2026-06-15", principalMinor: 87_530n },
        ...{ letterReference: "EM-2317", letterSentOn: "2026-11-04" },
      },
    ],
    note: "Son budget est en déficit : aucun plan n’est proposé, des aides le sont.",
  },
  {
    ...{ ...common, scenario: "dispute_open", channel: "sms", special: "dispute_open" },
    profile: profile({
      ...{ givenName: "Karim", familyName: "Haddad", bornOn: "1988-09-30", postcode: "13014" },
      ...{ phone: "+33639980105", contractDigits: "7105" },
    }),
    debts: [
      {
        ...{ reference: "EM-46002", product: "electricity", contractNumber: "EL-3340 7105" },
        principalLabel: "Électricité, régularisation 2025",
        ...{ openedOn: "2026-03-02", dueOn: "2026-04-10", principalMinor: 39_875n },
        ...{ letterReference: "EM-2320", letterSentOn: "2026-11-04" },
      },
    ],
    note: "A contesté : rien ne lui est demandé tant que c’est ouvert.",
  },
  {
    ...{ ...common, scenario: "settled", channel: "sms" },
    profile: profile({
      ...{ givenName: "Léa", familyName: "Fontaine", bornOn: "1995-12-03", postcode: "06000" },
      ...{ phone: "+33639980106", email: "lea.fontaine@exemple.test", contractDigits: "5529" },
    }),
    debts: [
      {
        ...{ reference: "EM-49031", product: "gas", contractNumber: "GZ-5561 5529" },
        principalLabel: "Gaz, février et mars 2026",
        ...{ openedOn: "2026-04-12", dueOn: "2026-05-20", principalMinor: 18_440n },
        ...{ letterReference: "EM-2199", letterSentOn: "2026-09-15" },
      },
    ],
    history: [{ kind: "payment", on: "2026-10-05", amountMinor: 18_440n }],
    note: "A tout payé : il ne reste que sa quittance.",
  },
];
