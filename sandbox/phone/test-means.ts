// Stripe's test cards and IBANs that the sandbox knows (https://docs.stripe.com/testing), with what each does.
import type { Language } from "./texts";

export type TestMeans = {
  number: string;
  kind: "card" | "iban";
  isMain: boolean;
  effect: Readonly<Record<Language, string>>;
};

function card(number: string, fr: string, en: string, isMain = false): TestMeans {
  return { number, kind: "card", isMain, effect: { fr, en } };
}

function iban(number: string, fr: string, en: string, isMain = false): TestMeans {
  return { number, kind: "iban", isMain, effect: { fr, en } };
}

export const testMeans: readonly TestMeans[] = [
  card("4242424242424242", "Acceptée", "Accepted", true),
  card("4000002760003184", "Demande une confirmation 3-D Secure", "Asks for 3-D Secure", true),
  card(
    "4000000000009995",
    "Refusée : provision insuffisante",
    "Declined: insufficient funds",
    true,
  ),
  card(
    "4000002500003155",
    "3-D Secure la première fois seulement",
    "3-D Secure the first time only",
  ),
  card(
    "4000000000000341",
    "Acceptée, puis échoue aux échéances",
    "Accepted, later instalments fail",
  ),
  card("4000000000000002", "Refusée sans raison", "Declined without a reason"),
  card("4000000000009987", "Refusée : carte perdue", "Declined: lost card"),
  card("4000000000000069", "Refusée : carte expirée", "Declined: expired card"),
  card("4000000000000127", "Refusée : code incorrect", "Declined: wrong code"),
  iban(
    "DE89370400440532013000",
    "Réussit après 6 jours ouvrés",
    "Succeeds after 6 working days",
    true,
  ),
  iban("DE62370400440532013001", "Échoue", "Fails", true),
  iban("DE08370400440532013003", "Réussit tard", "Succeeds late"),
  iban("DE78370400440532013004", "Échoue tard", "Fails late"),
  iban("DE35370400440532013002", "Réussit, puis est contesté", "Succeeds, then is disputed"),
  iban("DE65370400440002222227", "Échoue : provision insuffisante", "Fails: insufficient funds"),
];
