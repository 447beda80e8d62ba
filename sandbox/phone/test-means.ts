// Stripe's test cards and IBANs that the sandbox knows (https://docs.stripe.com/testing), some of its own, and what each does.
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
  card(
    "4000009951000002",
    "Acceptée, puis provision insuffisante aux échéances",
    "Accepted, later instalments lack funds",
  ),
  card(
    "4000009954000009",
    "Acceptée, puis expirée aux échéances",
    "Accepted, expired at later instalments",
  ),
  card(
    "4000009941000005",
    "Acceptée, puis perdue aux échéances",
    "Accepted, lost at later instalments",
  ),
  card("4000000000000259", "Acceptée, puis contestée", "Accepted, then disputed"),
  card("4000000000007726", "Remboursement en attente", "Its refund waits for days"),
  card("4000000000005126", "Remboursement qui échoue", "Its refund fails later"),
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
  iban(
    "DE70370400440532013051",
    "Réussit une fois, puis provision insuffisante",
    "Succeeds once, then lacks funds",
  ),
  iban(
    "DE49370400440532013041",
    "Réussit une fois, puis mandat révoqué",
    "Succeeds once, then the mandate is revoked",
  ),
  iban("DE65370400440002222227", "Échoue : provision insuffisante", "Fails: insufficient funds"),
];
