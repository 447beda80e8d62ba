// Customers of a telephone company whose agency writes to them: the R124-4 items and security codes apply.
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { type PersonSeed, profile } from "../person";

const common = { creditor: "clairance", locale: "fr" } as const;

export const CLAIRANCE_PEOPLE: readonly PersonSeed[] = [
  {
    ...{ ...common, scenario: "agency", channel: "sms" },
    profile: profile({
      ...{ givenName: "Camille", familyName: "Petit", bornOn: "1998-06-15", postcode: "69007" },
      ...{ phone: "+33639980201", email: "camille.petit@exemple.test", securityCode: "K7P2QX" },
    }),
    debts: [
      {
        ...{ reference: "CR-70411", product: "phone", contractNumber: "MB-0065 2210" },
        principalLabel: "Forfait mobile, mars à juillet 2026",
        ...{ openedOn: "2026-08-03", dueOn: "2026-08-31", principalMinor: 24_980n },
        ...{ letterReference: "CR-7781", letterSentOn: "2026-10-12" },
      },
    ],
    note: "Une agence mandatée par Mobiline : code de sécurité et mentions obligatoires.",
  },
  {
    ...{ ...common, scenario: "decline_prone", channel: "sms" },
    profile: profile({
      ...{ givenName: "Lucas", familyName: "Bernard", bornOn: "2001-02-28", postcode: "38000" },
      ...{ phone: "+33639980202", securityCode: "T4M8RD" },
    }),
    debts: [
      {
        ...{ reference: "CR-70562", product: "phone", contractNumber: "MB-0112 9047" },
        principalLabel: "Téléphone et forfait, avril à août 2026",
        ...{ openedOn: "2026-09-01", dueOn: "2026-09-30", principalMinor: 31_720n },
        ...{ letterReference: "CR-7803", letterSentOn: "2026-10-14" },
      },
    ],
    note: "Essayez 4000 0000 0000 9995 (refusée), puis 4242 4242 4242 4242.",
  },
  {
    ...{ ...common, scenario: "english_speaker", channel: "sms", locale: "en" },
    profile: profile({
      ...{ givenName: "Emily", familyName: "Carter", bornOn: "1993-09-09", postcode: "69001" },
      ...{ phone: "+33639980203", email: "emily.carter@exemple.test", securityCode: "H3W9ZN" },
    }),
    debts: [
      {
        ...{ reference: "CR-70618", product: "subscription", contractNumber: "MB-0139 5526" },
        principalLabel: "Fibre, mai à septembre 2026",
        ...{ openedOn: "2026-09-10", dueOn: "2026-10-05", principalMinor: 17_495n },
        ...{ letterReference: "CR-7811", letterSentOn: "2026-10-20" },
      },
    ],
    documents: [
      {
        ...{ kind: "invoice", name: "Fibre invoice, May to September 2026", amountMinor: 17_495n },
        issuedOn: calendarDate("2026-09-10"),
        paragraphs: ["Fibre subscription, five months at 34.99 each. Payable by 5 October 2026."],
      },
    ],
    note: "Everything in English, from the first SMS; an invoice to download.",
  },
];
