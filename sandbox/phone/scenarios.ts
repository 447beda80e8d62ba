// One friendly line for each of the seed's scenarios; one that is not here shows the seed's own note.
import type { Person } from "../people";
import type { Language } from "./texts";

const lines: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  simple: { fr: "Une facture de gaz, un premier message", en: "One gas bill, a first message" },
  several_accounts: { fr: "Plusieurs contrats à la fois", en: "Several contracts at once" },
  large_old: { fr: "Une dette importante et ancienne", en: "A large and old debt" },
  deficit_budget: { fr: "Un budget qui ne suffit pas", en: "A budget that falls short" },
  dispute_open: { fr: "Conteste le montant", en: "Disputes the amount" },
  settled: { fr: "A déjà tout réglé", en: "Has paid everything" },
  locked_link: { fr: "S’est trompé trop de fois", en: "Got it wrong too many times" },
  expired_link: { fr: "Un lien qui n’est plus valable", en: "A link that has expired" },
  autopay_by_card: {
    fr: "Plan payé automatiquement par carte",
    en: "Plan paid automatically by card",
  },
  autopay_by_debit: { fr: "Plan prélevé sur un compte", en: "Plan debited from an account" },
  active_plan: { fr: "Suit déjà un plan de paiement", en: "Is already following a plan" },
  sepa_on_its_way: { fr: "Un prélèvement est en route", en: "A direct debit is on its way" },
  english_speaker: { fr: "Préfère l’anglais", en: "Prefers English" },
  decline_prone: { fr: "Sa carte est souvent refusée", en: "Their card is often declined" },
};

/** The line for a person, in the page's language where there is one. */
export function describeScenario(person: Person, language: Language): string {
  const line = lines[person.scenario.replaceAll("-", "_")];
  return line?.[language] ?? person.note ?? person.scenario.replaceAll(/[-_]/g, " ");
}
